import { html } from 'hono/html';
import type { ActionItem, Block, Card, Choice, Field } from '../../src/message/card.ts';
import type { Inline, Text } from '../../src/message/text.ts';
import { STATUS_COLOURS, STATUS_SYMBOLS, STATUS_WORDS } from '../../src/progress/status.ts';
import { writeShortDay } from '../../src/time/writeDay.ts';

export type Html = ReturnType<typeof html>;

/** Where a choice on the page has to say it belongs. */
export type Place = { readonly as: string; readonly in: string; readonly message: string };

/** A card as HTML. Everybody's words pass through the template, which escapes them. */
export function drawCard(card: Card, place: Place): Html {
  return html`${card.title === undefined ? '' : html`<h3>${drawText(card.title)}</h3>`}
${card.blocks.map((block) => drawBlock(block, place))}
${drawChoices(card.choices ?? [], place)}`;
}

function drawBlock(block: Block, place: Place): Html {
  switch (block.kind) {
    case 'text':
      return html`<p>${drawText(block.text)}</p>`;
    case 'small':
      return html`<p class="small">${drawText(block.text)}</p>`;
    case 'heading':
      return html`<h4>${block.text}</h4>`;
    case 'quote':
      return html`<blockquote>${block.words}</blockquote>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${drawText(item)}</li>`)}</ul>`;
    case 'facts':
      return html`<dl>${block.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${drawText(value)}</dd></div>`)}</dl>`;
    case 'action':
      return drawAction(block.item, place);
  }
}

function drawAction(item: ActionItem, place: Place): Html {
  return html`<section class="action" aria-label="Action ${item.ref}">
  <h5><span class="ref">${item.ref}</span> <span class="title">${item.title}</span></h5>
  <p class="marks">${item.flag === 'overdue' ? html`<span class="mark red">overdue</span>` : ''}${
    item.status === undefined
      ? ''
      : html`<span class="mark ${STATUS_COLOURS[item.status]}"><span aria-hidden="true">${STATUS_SYMBOLS[item.status]}</span> ${STATUS_WORDS[item.status]}</span>`
  }${item.flag === 'late' ? html`<span class="mark red">late</span>` : ''}</p>
  ${item.lines.map((line) => html`<p class="line">${drawText(line)}</p>`)}
  ${drawChoices(item.choices ?? [], place)}
</section>`;
}

function drawChoices(choices: readonly Choice[], place: Place): Html {
  return choices.length === 0
    ? html``
    : html`<div class="choices">${choices.map((choice) => drawChoice(choice, place))}</div>`;
}

/** A button is a form of its own; a choice with holes opens one below its label. */
function drawChoice(choice: Choice, place: Place): Html {
  const hidden = html`<input type="hidden" name="as" value="${place.as}"><input type="hidden" name="in" value="${place.in}"><input type="hidden" name="message" value="${place.message}"><input type="hidden" name="choice" value="${choice.id}">`;
  if (choice.form === undefined) {
    return html`<form method="post" action="/choose" data-live>${hidden}<button class="${choice.style ?? ''}">${choice.label}</button></form>`;
  }
  const { title, submit, fields } = choice.form;
  return html`<details class="form"><summary>${choice.label}</summary>
<form method="post" action="/choose" data-live aria-label="${title}">${hidden}<p class="form-title">${title}</p>
${fields.map((field) => drawField(field, `${place.message}-${choice.id}`))}
<button class="primary">${submit}</button></form></details>`;
}

function drawField(field: Field, prefix: string): Html {
  const id = `${prefix}-${field.name}`.replace(/[^\w-]/g, '-');
  const required = field.required === true ? 'required' : '';
  const hint = field.hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${field.hint}</span>`;
  const described = field.hint === undefined ? '' : html`aria-describedby="${id}-hint"`;
  return html`<p class="field"><label for="${id}">${field.label}</label>${hint}${drawControl(field, id, required, described)}</p>`;
}

function drawControl(field: Field, id: string, required: string, described: Html | string): Html {
  switch (field.kind) {
    case 'text':
      return field.long === true
        ? html`<textarea id="${id}" name="${field.name}" rows="3" maxlength="10000" ${required} ${described}></textarea>`
        : html`<input id="${id}" name="${field.name}" maxlength="1000" ${required} ${described}>`;
    case 'day':
      return html`<input id="${id}" name="${field.name}" type="date" ${required} ${described}>`;
    case 'number':
      return html`<input id="${id}" name="${field.name}" type="number" min="${field.least}" max="${field.most}" ${required} ${described}>`;
    case 'pick':
      return html`<select id="${id}" name="${field.name}" ${required} ${described}>${field.options.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}</select>`;
  }
}

function drawText(text: Text): Html {
  return html`${text.map(drawInline)}`;
}

function drawInline(inline: Inline): Html {
  if (typeof inline === 'string') return html`${inline}`;
  if ('strong' in inline) return html`<strong>${inline.strong}</strong>`;
  if ('day' in inline) return html`<time datetime="${inline.day}">${writeShortDay(inline.day)}</time>`;
  if ('said' in inline) return html`“${inline.said}”`;
  return /^https?:\/\//i.test(inline.link)
    ? html`<a href="${inline.link}" rel="noopener noreferrer" target="_blank">${inline.text}</a>`
    : html`${inline.text}`;
}
