import { html } from 'hono/html';
import type { Person } from '../../../src/people/person.ts';
import type { ImportPreview, PreviewAction, PreviewField } from '../../../src/ports/importPreview.ts';
import type { Html } from '../drawCard.ts';
import { drawHidden } from '../drawChoices.ts';
import { drawWords } from './drawWords.ts';

const FATES: { readonly [fate in PreviewAction['fate']]: string } = {
  new: 'new',
  'as before': '',
  changed: 'changed',
  'begins anew': 'begins anew',
  returned: 'in the plan again',
};

/** One action as it was read, each field with its place in the document and a way to word it anew. */
export function drawPreviewAction(action: PreviewAction, preview: ImportPreview, person: Person): Html {
  const { position, ref, isLeftOut, fate, fields, progress } = action;
  const name = `a-${position + 1}`;
  const hidden = { as: person.id, action: String(position), at: name };
  const isFirst = preview.kind === 'first' || preview.kind === 'another';
  const mark = isLeftOut ? 'left out' : isFirst ? '' : FATES[fate];
  return html`<article class="action ${isLeftOut ? 'left-out' : ''}" id="${name}" aria-label="Action ${ref}">
<header><h3>Action ${ref}</h3>${mark === '' ? '' : html`<span class="mark grey">${mark}</span>`}
<form method="post" action="/plan/${preview.id}/edit">${drawHidden({ ...hidden, kind: 'left-out', is: isLeftOut ? 'no' : 'yes' })}<button class="link" aria-label="${isLeftOut ? 'Put back' : 'Leave out'} action ${ref}">${isLeftOut ? 'Put back' : 'Leave out'}</button></form></header>
${
  isLeftOut
    ? html`<p>${fields.find(({ field }) => field === 'title')?.words ?? ''}</p>`
    : html`<dl>${fields.map((field) => drawField(field, action, preview, person))}${progress === undefined ? '' : html`<div><dt>Progress</dt><dd>${progress}<p class="hint">Becomes its first update, marked as imported.</p></dd></div>`}</dl>
${isFirst ? '' : drawSame(action, preview, hidden)}`
}
</article>`;
}

function drawField(
  field: PreviewField,
  { position }: PreviewAction,
  preview: ImportPreview,
  person: Person,
): Html {
  const { label, words, read, anchors, isWorded } = field;
  const name = `a-${position + 1}-${field.field}`;
  const own = read.length > 0 ? read : words.split('\n');
  const value =
    words === '' && read.length === 0
      ? html`<span class="hint">nothing</span>`
      : own.length > 1
        ? html`<ul>${own.map((line) => html`<li>${line}</li>`)}</ul>`
        : own[0];
  const places = isWorded
    ? html`<span class="hint">in words of your own</span>`
    : html`${anchors.map(({ anchor, place }) => html`<a class="place" href="#p-${anchor}">${place}</a> `)}`;
  return html`<div><dt>${label}</dt><dd>${value}<div class="from">${places}${drawWords(field, { id: preview.id, person, action: position, at: `a-${position + 1}`, name })}</div></dd></div>`;
}

/** The reader's guess which action of the current plan it is can be put right. */
function drawSame(
  { position, sameAs, fate }: PreviewAction,
  { id, missing }: ImportPreview,
  hidden: Readonly<Record<string, string>>,
): Html | '' {
  const name = `a-${position + 1}-same`;
  if (sameAs !== undefined)
    return fate === 'as before'
      ? ''
      : html`<form method="post" action="/plan/${id}/edit">${drawHidden({ ...hidden, kind: 'same', same: 'none' })}<button class="link">It is another action than the one in the plan</button></form>`;
  if (missing.length === 0) return '';
  return html`<form method="post" action="/plan/${id}/edit" class="same">${drawHidden({ ...hidden, kind: 'same' })}<label for="${name}">It is one of the plan’s:</label> <select id="${name}" name="same">${missing.map((one) => html`<option value="${one.id}">${one.ref}. ${one.title.slice(0, 80)}</option>`)}</select> <button>Yes, that one</button></form>`;
}
