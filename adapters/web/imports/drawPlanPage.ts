import { html } from 'hono/html';
import { type Person, THE_DOCUMENT } from '../../../src/people/person.ts';
import type { Imports } from '../../../src/ports/imports.ts';
import { writeDay, writeWindow } from '../../../src/time/writeDay.ts';
import { dayIn, timeIn } from '../../../src/time/zone.ts';
import type { Html } from '../drawCard.ts';
import { drawHidden } from '../drawChoices.ts';
import { previewAddress, UPLOAD } from './addresses.ts';
import { drawProblem, drawShell } from './drawShell.ts';

type Documents = Awaited<ReturnType<Imports['list']>>;

type PlanPage = {
  readonly person: Person;
  readonly problem: string;
  readonly current: Awaited<ReturnType<Imports['current']>>;
  readonly documents: Documents;
  readonly zone: string;
  readonly nameOf: (id: string) => string;
  readonly mostBytes: number;
};

/** The plan as it is, the way to bring another document in, and the documents that were. */
export function drawPlanPage(page: PlanPage): Html {
  const { person, problem, mostBytes } = page;
  return drawShell(
    'The plan and its documents',
    person,
    html`<div class="column">
${drawProblem(problem)}
${drawCurrent(page)}
<section aria-labelledby="bring">
<h2 id="bring">Bring a document in</h2>
<p>The plan as it is: Word, PDF, Excel, CSV, HTML, Markdown or plain text, up to ${Math.floor(mostBytes / 1_000_000)} MB. You look at what was read before anything changes.</p>
<form class="drop" method="post" action="${UPLOAD}" enctype="multipart/form-data" data-drop>
${drawHidden({ as: person.id })}
<label for="file">Drop the file here, or choose it</label>
<input id="file" type="file" name="file" required accept=".docx,.docm,.pdf,.xlsx,.xlsm,.csv,.tsv,.html,.htm,.md,.markdown,.txt">
<button class="primary">Read it</button>
<p class="hint" role="status" data-reading></p>
</form>
</section>
${drawWaiting(page)}
${drawHistory(page)}
</div>`,
  );
}

function drawCurrent({ current }: PlanPage): Html {
  if (current === undefined) return html`<p>There is no plan yet.</p>`;
  const { plan, doubts } = current;
  const open = doubts.filter(({ settledBy }) => settledBy === undefined);
  const count = `${plan.actions.length} action${plan.actions.length === 1 ? '' : 's'}`;
  return html`<section aria-labelledby="now">
<h2 id="now">${plan.title}</h2>
<p>The current plan: ${count}${plan.period === undefined ? '' : html`, ${writeWindow(plan.period)}`}.</p>
${
  open.length === 0
    ? ''
    : html`<details class="more"><summary>${open.length} thing${open.length === 1 ? '' : 's'} of it that nobody has checked</summary><ul class="lines">${open.map(({ where, problem, assumed }) => html`<li><b>${where}</b>: ${problem} ${assumed}</li>`)}</ul><p class="hint">To settle one, bring the document in again, and change or confirm it there.</p></details>`
}
</section>`;
}

function drawWaiting({ documents, person, zone, nameOf }: PlanPage): Html | '' {
  const waiting = documents.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return '';
  return html`<section aria-labelledby="waiting"><h2 id="waiting">Waiting for a decision</h2><ul class="lines">${waiting.map(
    ({ id, fileName, by, at }) =>
      html`<li><a href="${previewAddress(id, person)}">${fileName}</a> <span class="hint">read for ${nameOf(by)}, ${writeDay(dayIn(zone, at))}, ${timeIn(zone, at)}</span></li>`,
  )}</ul></section>`;
}

function drawHistory({ documents, person, zone, nameOf }: PlanPage): Html | '' {
  const done = documents.filter(({ state }) => state === 'taken over' || state === 'undone');
  if (done.length === 0) return '';
  const last = done.find(({ state }) => state === 'taken over');
  const canUndo = last !== undefined && last.difference?.kind !== 'first';
  return html`<section aria-labelledby="history"><h2 id="history">Documents so far</h2><ol class="lines">${done.map(
    (
      one,
    ) => html`<li><b>${one.fileName}</b>${one.state === 'undone' ? ' (undone)' : ''} <span class="hint">${one.by === THE_DOCUMENT ? 'at the first start' : `by ${nameOf(one.by)}`}, ${writeDay(dayIn(zone, one.at))}, ${timeIn(zone, one.at)}</span>
${one.difference === undefined || one.difference.kind === 'first' ? '' : html`<details class="more"><summary>What it changed</summary><ul class="lines">${one.changes.map((line) => html`<li>${line}</li>`)}</ul></details>`}
${one === last && canUndo ? html`<form method="post" action="/plan/${one.id}/undo">${drawHidden({ as: person.id })}<button class="danger">Undo this import</button></form>` : ''}</li>`,
  )}</ol></section>`;
}
