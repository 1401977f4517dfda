import { html } from 'hono/html';
import { type Day, monthOf, startOfMonth, yearOf } from '../../src/time/day.ts';
import { workingDayOnOrAfter } from '../../src/time/holidays.ts';
import { contains } from '../../src/time/window.ts';
import { writeDay, writeShortDay } from '../../src/time/writeDay.ts';
import { dayIn, timeIn } from '../../src/time/zone.ts';
import type { Html } from './drawCard.ts';
import { drawHidden } from './drawChoices.ts';
import { DIRECT, pageAddress, placeKey } from './places.ts';
import type { PageState } from './readState.ts';

/** More names than this are counted. */
const MOST_NAMES = 6;

/** What time it is for the bot and, where the clock may be moved, the buttons that move it. */
export function drawClock(state: PageState): Html {
  const { zone } = state.plan;
  const today = dayIn(zone, state.now);
  const shown = html`<p class="today"><span class="hidden">Today is </span><time datetime="${today}">${writeDay(today)}</time>, <time>${timeIn(zone, state.now)}</time></p>`;
  if (!state.hasClock) return html`<div class="clock">${shown}</div>`;
  const hidden = drawHidden({ as: state.person.id, in: state.open });
  return html`<div class="clock" role="group" aria-label="Clock">
  ${shown}
  <form method="post" action="/clock" data-live>${hidden}<button name="to" value="next-day">Next day</button> <button name="to" value="next-reminder">Next reminder</button></form>
  <form method="post" action="/clock" data-live class="go">${hidden}<label for="day">Go to</label> <input id="day" type="date" name="day" value="${today}" min="2000-01-01" max="2100-12-31" required> <button name="to" value="day">Go</button></form>
</div>`;
}

/** What the last move of the clock did, and the way into the plan's time for who stands outside it. */
export function drawClockNews(state: PageState): Html {
  const { problem } = state;
  const words = problem?.about === 'clock' ? problem.words : '';
  return html`<div class="strip">
  <p class="problem" role="alert" data-own>${words}</p>
  <p class="news" role="status">${drawMove(state)}</p>
  ${state.hasClock ? drawWayIn(state) : ''}
</div>`;
}

function drawMove(state: PageState): Html | '' {
  const today = dayIn(state.plan.zone, state.now);
  if (state.move === undefined || state.move.to !== today) return '';
  const { newIn } = state.move;
  const links = [
    ...state.people.map((one) => ({ key: placeKey(DIRECT, one), name: one.name, who: one, open: DIRECT })),
    ...state.channels.map(({ id, name }) => ({
      key: placeKey(id, state.person),
      name: `#${name}`,
      who: state.person,
      open: id,
    })),
  ].filter(({ key }) => newIn.includes(key));
  const rest = links.length - MOST_NAMES;
  const named = links
    .slice(0, MOST_NAMES)
    .map(({ name, who, open }) => html`<a href="${pageAddress(open, who)}">${name}</a>`);
  const ends = rest > 0 ? [...named, html`${rest} more`] : named;
  const list = ends.map((one, at) => html`${at === 0 ? '' : at === ends.length - 1 ? ' and ' : ', '}${one}`);
  return html`It is now <b>${writeDay(today)}</b>. ${links.length === 0 ? 'Nothing new was sent.' : html`New messages for ${list}.`}`;
}

/** The seed plan's year is over, so a new bot has nothing to remind anybody of until its clock is moved. */
function drawWayIn(state: PageState): Html | '' {
  const { period } = state.plan;
  if (period === undefined || contains(period, dayIn(state.plan.zone, state.now))) return '';
  const first = workingDayOnOrAfter(period.start);
  const last = workingDayOnOrAfter(startOfMonth(yearOf(period.end), monthOf(period.end)));
  const go = (day: Day, words: string): Html =>
    html`<form method="post" action="/clock" data-live>${drawHidden({ as: state.person.id, in: state.open, day })}<button class="link" name="to" value="day">${words}, ${writeShortDay(day)}</button></form>`;
  return html`<div class="way-in" role="group" aria-label="Into the plan’s period">The plan runs from ${writeShortDay(period.start)} to ${writeShortDay(period.end)}. Go to ${go(first, 'its start')} or ${go(last, 'its last month')}.</div>`;
}
