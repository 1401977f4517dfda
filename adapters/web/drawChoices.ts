import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Choice, Field } from '../../src/message/card.ts';
import type { Html } from './drawCard.ts';

/** Where a choice on the page has to say it belongs. */
export type Place = { readonly as: string; readonly in: string; readonly message: string };

/** Buttons in a row. `about` ends their names for those who hear them one by one: "On track, action 3". */
export function drawChoices(choices: readonly Choice[], place: Place, about?: string): Html {
  if (choices.length === 0) return html``;
  const minor = choices.filter(({ isMinor }) => isMinor === true);
  const major = choices.filter(({ isMinor }) => isMinor !== true);
  const more =
    minor.length === 0
      ? ''
      : html`<details class="more-choices" id="m-${place.message}-${minor[0]?.id.replace(/[^\w-]/g, '-')}"><summary ${about === undefined ? '' : html`aria-label="More, ${about}"`}>More</summary>
<div class="choices">${minor.map((choice) => drawChoice(choice, place, about))}</div></details>`;
  return html`<div class="choices">${major.map((choice) => drawChoice(choice, place, about))}${more}</div>`;
}

/** The fields that every form of the page has. `once` lets it be heard once, however often it is pressed. */
export function drawHidden(fields: Readonly<Record<string, string>>): Html {
  const all = Object.entries({ ...fields, once: randomUUID() });
  return html`${all.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** A button is a form of its own; a choice with holes opens one below its label. */
function drawChoice(choice: Choice, place: Place, about: string | undefined): Html {
  const id = `${place.message}-${choice.id}`.replace(/[^\w-]/g, '-');
  const hidden = drawHidden({ ...place, choice: choice.id });
  const name = about === undefined ? '' : html`aria-label="${choice.label}, ${about}"`;
  if (choice.form === undefined)
    return html`<form method="post" action="/choose" id="c-${id}" data-live>${hidden}<button class="${choice.style ?? ''}" ${name}>${choice.label}</button></form>`;
  const { title, submit, fields } = choice.form;
  return html`<details class="form" id="c-${id}"><summary ${name}>${choice.label}</summary>
<form method="post" action="/choose" data-live aria-label="${title}">${hidden}<p class="form-title">${title}</p>
<p class="problem" role="alert" data-own></p>
${fields.map((field) => drawField(field, `f-${id}-${field.name}`))}
<button class="primary">${submit}</button></form></details>`;
}

function drawField(field: Field, id: string): Html {
  const isRequired = field.required === true;
  const hint = field.hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${field.hint}</span>`;
  const names = html`id="${id}" name="${field.name}" ${isRequired ? 'required' : ''} ${field.hint === undefined ? '' : html`aria-describedby="${id}-hint"`}`;
  return html`<div class="field"><label for="${id}">${field.label}${isRequired ? '' : ' (optional)'}</label>${hint}${drawControl(field, names)}</div>`;
}

function drawControl(field: Field, names: Html): Html {
  const { initial = '' } = field;
  switch (field.kind) {
    case 'text':
      return field.long === true
        ? html`<textarea ${names} rows="3" maxlength="10000">${initial}</textarea>`
        : html`<input ${names} value="${initial}" maxlength="1000">`;
    case 'day':
      return html`<input ${names} value="${initial}" type="date">`;
    case 'number':
      return html`<input ${names} value="${initial}" type="number" min="${field.least}" max="${field.most}">`;
    case 'pick':
      return html`<select ${names}>${field.options.map(({ value, label }) => html`<option value="${value}" ${value === initial ? 'selected' : ''}>${label}</option>`)}</select>`;
  }
}
