import { html } from 'hono/html';
import type { Person } from '../../../src/people/person.ts';
import type { ImportPreview, PreviewDoubt, PreviewField } from '../../../src/ports/importPreview.ts';
import type { Html } from '../drawCard.ts';
import { drawHidden } from '../drawChoices.ts';
import { drawWords } from './drawWords.ts';

/** Something the reader was unsure of: it is right as assumed, or is worded anew. */
export function drawDoubt(doubt: PreviewDoubt, preview: ImportPreview, person: Person): Html {
  const { id, doubts, actions } = preview;
  const name = `d-${doubts.indexOf(doubt) + 1}`;
  const { about } = doubt;
  const field: PreviewField | undefined =
    about === undefined ? undefined : actions[about.action]?.fields.find((one) => one.field === about.field);
  const where =
    doubt.anchor === undefined
      ? html`<span>${doubt.where}</span>`
      : html`<a href="#p-${doubt.anchor}">${doubt.where}</a>`;
  const settle = html`<form method="post" action="/plan/${id}/edit">${drawHidden({ as: person.id, kind: 'settled', doubt: doubt.key, at: 'doubts', is: doubt.isSettled ? 'no' : 'yes' })}<button aria-label="${doubt.isSettled ? 'Look at it again' : 'That is right'}: ${doubt.where}">${doubt.isSettled ? 'Look at it again' : 'That’s right'}</button></form>`;
  return html`<li id="${name}" class="${doubt.isSettled ? 'settled' : ''}"><p class="where">${where}</p><p>${doubt.problem} <b>${doubt.assumed}</b></p>
<div class="choices">${settle}${about === undefined || field === undefined || doubt.isSettled ? '' : drawWords(field, { id, person, action: about.action, at: 'doubts', name: `${name}-words` })}</div></li>`;
}
