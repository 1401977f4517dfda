// Brings the page up to date as things are said. The page works without it: every button is a form.
import { watchRequirements } from './inlineProblems.js';
import { morph } from './morph.js';
import { markUnread } from './unread.js';

const LOST = 'The bot can’t be reached. This page carries on when it is back.';

const scroll = document.querySelector('.scroll');
const box = document.querySelector('#say');
const clockProblem = document.querySelector('.strip .problem');

const isAtEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
const entries = () => [...scroll.querySelectorAll('.scroll > .stream > .entry')];
/** Scrolls to the end, but no further than the beginning of what is new. */
const toEnd = (firstNew) => {
  const most = scroll.scrollHeight - scroll.clientHeight;
  scroll.scrollTop = Math.min(
    most,
    firstNew === undefined ? most : firstNew.offsetTop - scroll.offsetTop - 64,
  );
};

let asked = false;
let running;
/** Draws the page again: one drawing at a time, and one more if something came in between. */
function update() {
  asked = true;
  running ??= drawAgain().finally(() => {
    running = undefined;
  });
  return running;
}

async function drawAgain() {
  while (asked) {
    asked = false;
    const answer = await fetch(location.pathname + location.search).catch(() => undefined);
    if (!answer?.ok) continue;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const follow = isAtEnd();
    const known = new Set(entries());
    const focus = whereFocusIs();
    morph(document.body, fresh.body);
    if (focus !== undefined && !focus.element.isConnected) refocus(focus);
    markUnread();
    if (follow) toEnd(entries().find((entry) => !known.has(entry)));
  }
}

/** The focus, and its neighbours in case it goes with what was answered. */
function whereFocusIs() {
  const element = document.activeElement;
  if (element === null || element === document.body || element === box) return undefined;
  const around = element.closest('.entry, .top, .strip');
  return { element, around, place: controlsIn(around).indexOf(element) };
}

function controlsIn(around) {
  const controls = around?.querySelectorAll('button, summary, a, input:not([type=hidden])') ?? [];
  return [...controls].filter((control) => control.checkVisibility());
}

function refocus({ around, place }) {
  const controls = around?.isConnected ? controlsIn(around) : [];
  (controls[Math.min(place, controls.length - 1)] ?? box).focus({ preventScroll: true });
}

/** Sends a form. Returns whether it was taken; what is wrong is said beside it. */
async function send(form, body) {
  const problem =
    form.querySelector('.problem') ??
    (form.closest('.top, .strip') ? clockProblem : document.querySelector('.compose .problem'));
  try {
    const headers = { accept: 'application/json' };
    const answer = await fetch(form.action, { method: 'POST', body, headers });
    problem.textContent = answer.ok ? (await answer.json()).problem : await answer.text();
  } catch {
    problem.textContent = 'The bot can’t be reached. Nothing was sent; try again.';
  }
  return problem.textContent === '';
}

const busy = new Set();
async function press(form, submitter) {
  if (busy.has(form)) return;
  busy.add(form);
  const known = new Set(entries());
  const isTaken = await send(form, new URLSearchParams(new FormData(form, submitter)));
  if (isTaken) form.closest('details')?.removeAttribute('open');
  await update();
  if (isTaken) form.reset();
  const firstNew = entries().find((entry) => !known.has(entry));
  if (firstNew !== undefined && !form.closest('.entry')) toEnd(firstNew);
  busy.delete(form);
}

/** What was pressed goes and something else takes its place: a double click or a key held down must not press that. */
const isSlip = (event) =>
  event.type === 'click' ? event.detail > 1 : event.repeat && ['Enter', ' '].includes(event.key);
for (const type of ['click', 'keydown'])
  document.addEventListener(type, (event) => {
    if (event.target.closest('.entry button') && isSlip(event)) event.preventDefault();
  });

let sending = Promise.resolve();
/** The box is free for the next message at once; messages go one after the other. */
function say(form) {
  const once = form.elements.namedItem('once');
  const said = box.value;
  const body = new URLSearchParams(new FormData(form));
  once.value = crypto.randomUUID();
  box.value = '';
  grow();
  sending = sending.then(async () => {
    if (!(await send(form, body))) box.value = said + box.value;
    grow();
    toEnd();
    update();
  });
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-live]')) return;
  event.preventDefault();
  if (form.contains(box)) say(form);
  else press(form, event.submitter);
});

/** Enter sends, Shift+Enter breaks the line. */
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (box.value.trim() !== '') box.form.requestSubmit();
});

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + box.offsetHeight - box.clientHeight, 200)}px`;
}
box.addEventListener('input', grow);

const feed = new EventSource('/feed');
feed.addEventListener('changed', update);
// After a break in the line, whatever was missed is fetched.
feed.addEventListener('ready', () => {
  if (clockProblem.textContent === LOST) clockProblem.textContent = '';
  update();
});
feed.addEventListener('error', () => {
  clockProblem.textContent = LOST;
});
document.addEventListener('visibilitychange', markUnread);
window.addEventListener('storage', markUnread);
watchRequirements();

// What was wrong with a form is said once, not again whenever the page is loaded.
const address = new URL(location.href);
for (const name of ['problem', 'about']) address.searchParams.delete(name);
history.replaceState(null, '', address);

const unread = markUnread();
toEnd(
  unread === 0
    ? undefined
    : entries()
        .filter((entry) => entry.matches('.bot'))
        .at(-unread),
);
document
  .querySelector('.side [aria-current="true"]')
  ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
box.focus();
