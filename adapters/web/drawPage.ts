import { html } from 'hono/html';
import { hasRole } from '../../src/people/person.ts';
import type { Html } from './drawCard.ts';
import { drawHidden } from './drawChoices.ts';
import { drawClock, drawClockNews } from './drawClock.ts';
import { drawEntries } from './drawEntries.ts';
import { drawHead } from './drawHead.ts';
import { planAddress } from './imports/addresses.ts';
import { LIMITS } from './limits.ts';
import { DIRECT, pageAddress, placeKey } from './places.ts';
import type { PageState } from './readState.ts';

const BOT = 'Workplan bot';

/** The whole page. It works without its script: every button is a form. */
export function drawPage(state: PageState): Html {
  const { person, plan } = state;
  const channel = state.channels.find(({ id }) => id === state.open);
  const name = channel === undefined ? BOT : `#${channel.name}`;
  return html`<!doctype html>
<html lang="en-GB">
${drawHead({
  title: `${name} · ${person.name}`,
  sheets: ['colours', 'layout', 'conversation', 'controls'],
  script: 'console',
})}
<body data-as="${person.id}">
<a class="skip" href="#say">Skip to the message box</a>
<header class="top">
  <div class="product"><h1>${BOT}</h1><p>${plan.title}</p></div>
  ${drawClock(state)}
</header>
${drawClockNews(state)}
<nav class="side" aria-label="People and conversations">
  <h2 id="you-are">You are</h2>
  <ul aria-labelledby="you-are">${state.people.map((one) => drawLink(one.name, DIRECT, { ...state, person: one }, one === person ? 'true' : undefined))}</ul>
  <h2 id="conversations">Conversations</h2>
  <ul aria-labelledby="conversations">
    ${[{ id: DIRECT, name: BOT }, ...state.channels.map((one) => ({ id: one.id, name: `#${one.name}` }))].map((one) => drawLink(one.name, one.id, state, one.id === state.open ? 'page' : undefined))}
  </ul>
  ${state.hasImports && hasRole(person, 'secretariat') ? html`<h2 id="plan">Plan</h2><ul aria-labelledby="plan"><li><a href="${planAddress(person)}">Bring a plan in</a></li></ul>` : ''}
</nav>
<main>
  <header class="conversation"><h2>${name}</h2><p>${channel === undefined ? html`Direct messages with ${person.name}` : 'Everybody in the plan can read this channel'}</p></header>
  <div class="scroll" tabindex="0" role="log" aria-label="Messages in ${name}"><ol class="stream">${drawEntries(state)}</ol></div>
  <form class="compose" method="post" action="/say" data-live>
    ${drawHidden({ as: person.id, in: state.open })}
    <p class="problem" role="alert" data-own>${state.problem?.about === 'words' ? state.problem.words : ''}</p>
    <label for="say" class="hidden">Message to ${name} as ${person.name}</label>
    <textarea id="say" name="said" rows="1" maxlength="${LIMITS.said}" placeholder="Write to ${name} as ${person.name}" autocomplete="off"></textarea>
    <button class="primary">Send</button>
  </form>
</main>
</body>
</html>`;
}

/** A way to a conversation. The script compares how much it holds with what this browser has seen. */
function drawLink(
  name: string,
  open: string,
  state: Pick<PageState, 'person' | 'counts'>,
  current: 'page' | 'true' | undefined,
): Html {
  const key = placeKey(open, state.person);
  return html`<li><a href="${pageAddress(open, state.person)}" ${current === undefined ? '' : html`aria-current="${current}"`} data-conversation="${key}" data-count="${state.counts.get(key) ?? 0}"><span class="name">${name}</span> <span class="unread" data-own></span></a></li>`;
}
