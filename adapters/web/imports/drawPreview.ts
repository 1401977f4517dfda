import { html } from 'hono/html';
import type { Person } from '../../../src/people/person.ts';
import type { ImportPreview } from '../../../src/ports/importPreview.ts';
import { writeWindow } from '../../../src/time/writeDay.ts';
import type { Html } from '../drawCard.ts';
import { drawHidden } from '../drawChoices.ts';
import { LIMITS } from '../limits.ts';
import { drawDocument } from './drawDocument.ts';
import { drawDoubt } from './drawDoubt.ts';
import { drawPreviewAction } from './drawPreviewAction.ts';
import { drawProblem, drawShell } from './drawShell.ts';

const MOST_LINES = 60;

/** What was read of a document on the one side and the document on the other, with all there is to decide. */
export function drawPreview(preview: ImportPreview, person: Person, problem: string): Html {
  const { id, fileName, plan, doubts, actions } = preview;
  const open = doubts.filter(({ isSettled }) => !isSettled);
  const settled = doubts.filter(({ isSettled }) => isSettled);
  const count = `${plan.actions.length} action${plan.actions.length === 1 ? '' : 's'}`;
  const rest = actions.length - LIMITS.actions;
  return drawShell(
    fileName,
    person,
    html`${drawProblem(problem)}
<div class="bar">
<p><b>${plan.title}</b><br>${count}${plan.period === undefined ? '' : html`, ${writeWindow(plan.period)}`}. ${open.length === 0 ? 'Nothing is left to check.' : `${open.length} thing${open.length === 1 ? '' : 's'} to check.`}</p>
<div class="choices">
<form method="post" action="/plan/${id}/take-over">${drawHidden({ as: person.id, seen: preview.seen })}<button class="primary">${preview.kind === 'same' ? 'Close: nothing has changed' : 'Take it over'}</button></form>
<form method="post" action="/plan/${id}/discard">${drawHidden({ as: person.id })}<button>Discard it</button></form>
</div>
</div>
<div class="sides">
<div class="read" tabindex="0" role="region" aria-label="What was read">
${drawChanges(preview)}
<section aria-labelledby="doubts"><h2 id="doubts">${open.length === 0 ? 'Nothing is left to check' : 'To check'}</h2>
<ul class="doubts">${open.map((doubt) => drawDoubt(doubt, preview, person))}</ul>
${settled.length === 0 ? '' : html`<details class="more" id="settled"><summary>${settled.length} checked</summary><ul class="doubts">${settled.map((doubt) => drawDoubt(doubt, preview, person))}</ul></details>`}
</section>
<section aria-labelledby="actions"><h2 id="actions">What was read</h2>
${actions.slice(0, LIMITS.actions).map((action) => drawPreviewAction(action, preview, person))}
${rest > 0 ? html`<p class="hint">…and ${rest} more, which are taken over as they were read.</p>` : ''}
</section>
</div>
<div class="source" tabindex="0" role="region" aria-label="The document">
<h2>The document</h2>
<p class="hint">What has no tint was not read as part of an action.</p>
${drawDocument(preview.document)}
</div>
</div>`,
  );
}

function drawChanges({ kind, changes }: ImportPreview): Html | '' {
  if (kind === 'first') return '';
  const more = changes.length - MOST_LINES;
  return html`<section aria-labelledby="changes"><h2 id="changes">What it would change</h2><ul class="lines">${changes.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}</ul>${more > 0 ? html`<p class="hint">…and ${more} more.</p>` : ''}</section>`;
}
