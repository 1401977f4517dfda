import { html } from 'hono/html';
import type { Entry } from '../../src/ports/transcripts.ts';
import { writeDay } from '../../src/time/writeDay.ts';
import { dayIn, timeIn } from '../../src/time/zone.ts';
import type { Html } from './drawCard.ts';
import { drawHidden } from './drawChoices.ts';
import { DIRECT } from './places.ts';
import type { PageState } from './readState.ts';
import { drawMessage, isSettled } from './specialities.ts';

/** The conversation; what was said at a later time than it is now, before the clock was set back, is folded away. */
export function drawEntries(state: PageState): Html {
  const { later, entries } = state;
  if (later.length === 0 && entries.length === 0) return drawEmpty(state);
  return html`${later.length === 0 ? '' : drawLater(state)}${drawDays(entries, state)}`;
}

/** Open while there is nothing else to read. */
function drawLater(state: PageState): Html {
  const count = state.later.length === 1 ? '1 message' : `${state.later.length} messages`;
  return html`<li class="later" id="later"><details class="more" ${state.entries.length === 0 ? 'open' : ''}><summary>${count} of a later time, from before the clock was set back</summary><ol class="stream">${drawDays(state.later, state)}</ol></details></li>`;
}

function drawDays(entries: readonly Entry[], state: PageState): Html {
  const { zone } = state.plan;
  return html`${entries.map((entry, at) => {
    const day = dayIn(zone, entry.at);
    const before = entries[at - 1];
    const isNewDay = before === undefined || dayIn(zone, before.at) !== day;
    return html`${isNewDay ? html`<li class="day" id="day-${entry.id}"><span>${writeDay(day)}</span></li>` : ''}${drawEntry(entry, state)}`;
  })}`;
}

function drawEntry(entry: Entry, state: PageState): Html {
  const time = html`<time datetime="${entry.at}">${timeIn(state.plan.zone, entry.at)}</time>`;
  if (entry.by === 'person') {
    const name = state.people.find((person) => person.id === entry.from.user)?.name ?? entry.from.user;
    return html`<li class="entry said" id="m-${entry.id}"><p class="who"><b>${name}</b> ${time}</p><p class="words" dir="auto">${entry.said}</p></li>`;
  }
  const place = { as: state.person.id, in: state.open, message: entry.id };
  return html`<li class="entry bot ${entry.message.kind} ${isSettled(entry.message) ? 'settled' : ''}" id="m-${entry.id}"><p class="who"><b>Workplan bot</b> ${time}</p><div class="card">${drawMessage(entry.message, place)}</div></li>`;
}

function drawEmpty({ person, open }: PageState): Html {
  if (open !== DIRECT)
    return html`<li class="empty" id="empty"><p>Nothing here yet. The weekly digest arrives on the first working day of the week, at nine.</p></li>`;
  const tries = ['What’s due this month?', 'My actions', 'What’s overdue?', 'Help'];
  return html`<li class="empty" id="empty"><p>Nothing said yet. You are <b>${person.name}</b>: ask about the plan, or move the clock and see what arrives.</p>
<div class="choices">${tries.map(
    (said) =>
      html`<form method="post" action="/say" data-live>${drawHidden({ as: person.id, in: DIRECT, said })}<button>${said}</button></form>`,
  )}</div></li>`;
}
