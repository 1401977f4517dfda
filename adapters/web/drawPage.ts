import { html } from 'hono/html';
import { draw } from '../../src/message/draw.ts';
import type { Person } from '../../src/people/person.ts';
import { type Channel, conversationKey, type Entry } from '../../src/ports.ts';
import { writeDay } from '../../src/time/writeDay.ts';
import { dayIn, type Instant, timeIn } from '../../src/time/zone.ts';
import { drawCard, type Html } from './drawCard.ts';
import { channelPlace, directPlace } from './places.ts';

/** All that the page shows at one moment. */
export type PageState = {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** The conversation that is open: "direct", or a channel's id. */
  readonly open: string;
  readonly entries: readonly Entry[];
  readonly counts: ReadonlyMap<string, number>;
  readonly now: Instant;
  readonly zone: string;
  readonly hasClock: boolean;
  readonly notice?: string;
};

/** The whole page. It works without its script: every button is a form. */
export function drawPage(state: PageState): Html {
  const channel = state.channels.find(({ id }) => id === state.open);
  const name = channel === undefined ? 'Workplan bot' : `#${channel.name}`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name} · ${state.person.name}</title>
<link rel="stylesheet" href="/assets/console.css">
<link rel="icon" href="data:,">
<script src="/assets/console.js" defer></script>
</head>
<body data-as="${state.person.id}" data-in="${state.open}">
<a class="skip" href="#say">Skip to the message box</a>
<header class="top">
  <h1>Workplan bot</h1>
  ${drawClock(state)}
</header>
<nav class="side" aria-label="People and conversations">
  <h2 id="you-are">You are</h2>
  <ul aria-labelledby="you-are">${state.people.map((person) => drawPerson(person, state))}</ul>
  <h2 id="conversations">Conversations</h2>
  <ul aria-labelledby="conversations">
    ${drawConversation('direct', 'Workplan bot', conversationKey(directPlace(state.person)), state)}
    ${state.channels.map((one) => drawConversation(one.id, `#${one.name}`, conversationKey(channelPlace(one.id)), state))}
  </ul>
</nav>
<main>
  <header class="conversation"><h2>${name}</h2><p>${channel === undefined ? html`Direct messages with ${state.person.name}` : 'Everybody in the plan can read this channel'}</p></header>
  <div class="scroll" tabindex="0" role="region" aria-label="Messages"><ol class="stream" role="log" aria-live="polite" aria-label="Messages in ${name}">${drawEntries(state)}</ol></div>
  <p class="notice" role="status">${state.notice ?? ''}</p>
  <form class="compose" method="post" action="/say" data-live>
    <input type="hidden" name="as" value="${state.person.id}"><input type="hidden" name="in" value="${state.open}">
    <label for="say" class="hidden">Message to ${name}</label>
    <textarea id="say" name="said" rows="1" maxlength="10000" required placeholder="Message ${name} as ${state.person.name}" autocomplete="off"></textarea>
    <button class="primary">Send</button>
  </form>
</main>
</body>
</html>`;
}

/** The messages alone, for the script to bring the page up to date. */
export function drawEntries(state: PageState): Html {
  if (state.entries.length === 0) return drawEmpty(state);
  return html`${state.entries.map((entry, at) => {
    const day = dayIn(state.zone, entry.at);
    const before = state.entries[at - 1];
    const isNewDay = before === undefined || dayIn(state.zone, before.at) !== day;
    return html`${isNewDay ? html`<li class="day" id="day-${entry.id}" data-version="1"><span>${writeDay(day)}</span></li>` : ''}${drawEntry(entry, state)}`;
  })}`;
}

function drawEntry(entry: Entry, state: PageState): Html {
  const time = timeIn(state.zone, entry.at);
  if (entry.by === 'person') {
    const name = state.people.find((person) => person.id === entry.from.user)?.name ?? entry.from.user;
    return html`<li class="entry said" id="m-${entry.id}" data-version="1"><p class="who"><b>${name}</b> <time>${time}</time></p><div class="words">${entry.said}</div></li>`;
  }
  const place = { as: state.person.id, in: state.open, message: entry.id };
  return html`<li class="entry bot ${entry.message.kind}" id="m-${entry.id}" data-version="${entry.version}"><p class="who"><b>Workplan bot</b> <time>${time}</time></p><div class="card">${drawCard(draw(entry.message), place)}</div></li>`;
}

function drawEmpty(state: PageState): Html {
  if (state.open !== 'direct')
    return html`<li class="empty" id="empty" data-version="1"><p>Nothing here yet. The weekly digest arrives on the first working day of the week, at nine.</p></li>`;
  const tries = ['What’s due this month?', 'My actions', 'Help'];
  return html`<li class="empty" id="empty" data-version="1"><p>Nothing said yet. Ask about the plan:</p>
<div class="choices">${tries.map(
    (said) =>
      html`<form method="post" action="/say" data-live><input type="hidden" name="as" value="${state.person.id}"><input type="hidden" name="in" value="direct"><input type="hidden" name="said" value="${said}"><button>${said}</button></form>`,
  )}</div></li>`;
}

function drawClock(state: PageState): Html {
  const today = dayIn(state.zone, state.now);
  const shown = html`<p class="today"><span class="hidden">Today is </span><time datetime="${today}">${writeDay(today)}</time>, <time>${timeIn(state.zone, state.now)}</time></p>`;
  if (!state.hasClock) return html`<div class="clock">${shown}</div>`;
  const hidden = html`<input type="hidden" name="as" value="${state.person.id}"><input type="hidden" name="in" value="${state.open}">`;
  return html`<div class="clock" role="group" aria-label="Clock">
  ${shown}
  <form method="post" action="/clock" data-live>${hidden}<button name="to" value="next-day">Next day</button><button name="to" value="next-reminder">Next reminder</button></form>
  <form method="post" action="/clock" data-live>${hidden}<label for="day">Go to</label> <input id="day" type="date" name="day" value="${today}" required><button name="to" value="day">Go</button></form>
</div>`;
}

function drawPerson(person: Person, state: PageState): Html {
  const isChosen = person.id === state.person.id;
  const key = conversationKey(directPlace(person));
  return html`<li><a href="/?as=${person.id}" ${isChosen ? html`aria-current="true"` : ''} data-conversation="${key}" data-count="${state.counts.get(key) ?? 0}"><span class="name">${person.name}</span><span class="unread" hidden></span></a></li>`;
}

function drawConversation(id: string, name: string, key: string, state: PageState): Html {
  const isOpen = id === state.open;
  return html`<li><a href="/?as=${state.person.id}&amp;in=${id}" ${isOpen ? html`aria-current="page"` : ''} data-conversation="${key}" data-count="${state.counts.get(key) ?? 0}"><span class="name">${name}</span><span class="unread" hidden></span></a></li>`;
}
