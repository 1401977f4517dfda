import { html } from 'hono/html';
import type { Person } from '../../../src/people/person.ts';
import type { PreviewField } from '../../../src/ports/importPreview.ts';
import type { ImportId } from '../../../src/ports/imports.ts';
import type { Html } from '../drawCard.ts';
import { drawHidden } from '../drawChoices.ts';

type Where = {
  readonly id: ImportId;
  readonly person: Person;
  readonly action: number;
  /** The part of the page to come back to. */
  readonly at: string;
  /** Names the control among all of the page. */
  readonly name: string;
};

const HINTS: { readonly [field in PreviewField['field']]: string } = {
  ref: 'Such as 3, 1.2 or CF-04.',
  title: '',
  section: '',
  leads: 'Several are parted by “/”, a comma or a line break.',
  supporting: 'Several are parted by “/”, a comma or a line break.',
  target: 'In the plan’s words, such as “March 2025”, “by Summer 2026” or “Ongoing”.',
  deliverables: 'One in each line.',
};

/** Other words for one field, behind a button. */
export function drawWords(field: PreviewField, where: Where): Html {
  const { id, person, action, at, name } = where;
  const hint = HINTS[field.field];
  const rows = field.field === 'deliverables' || field.field === 'title' ? 4 : 2;
  return html`<details class="form"><summary aria-label="Change ${field.label.toLowerCase()}">Change</summary>
<form method="post" action="/plan/${id}/edit">${drawHidden({ as: person.id, kind: 'words', action: String(action), field: field.field, at })}
<div class="field"><label for="${name}">${field.label}</label>${hint === '' ? '' : html`<span class="hint" id="${name}-hint">${hint}</span>`}<textarea id="${name}" name="words" rows="${rows}" maxlength="10000"${hint === '' ? '' : html` aria-describedby="${name}-hint"`}>${field.words}</textarea></div>
<button class="primary">Read it so</button></form></details>`;
}
