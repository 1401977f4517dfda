import { html } from 'hono/html';
import type { ActionItem, Block, Card } from '../../src/message/card.ts';
import type { Inline, Text } from '../../src/message/text.ts';
import { writeShortDay } from '../../src/time/writeDay.ts';
import { drawChoices, type Place } from './drawChoices.ts';
import { drawStatus } from './drawStatus.ts';

export type Html = ReturnType<typeof html>;

/** A card as HTML. Everybody's words pass through the template, which escapes them. */
export function drawCard(card: Card, place: Place): Html {
  const title = card.title === undefined ? '' : html`<h3>${drawText(card.title)}</h3>`;
  return html`${title}${card.blocks.map((block) => drawBlock(block, card, place))}${drawChoices(card.choices ?? [], place)}`;
}

function drawBlock(block: Block, card: Card, place: Place): Html {
  switch (block.kind) {
    case 'text':
      return html`<p>${drawText(block.text)}</p>`;
    case 'small':
      return html`<p class="small">${drawText(block.text)}</p>`;
    case 'heading':
      return card.title === undefined
        ? html`<h3 class="part">${block.text}</h3>`
        : html`<h4 class="part">${block.text}</h4>`;
    case 'quote':
      return html`<blockquote>${block.words}</blockquote>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${drawText(item)}</li>`)}</ul>`;
    case 'facts':
      return html`<dl>${block.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${drawText(value)}</dd></div>`)}</dl>`;
    case 'action':
      return drawAction(block.item, place);
    case 'choices':
      return drawChoices(block.choices, place);
  }
}

/** One action: its number, its title, how it stands beside it, and what can be done below. */
export function drawAction(item: ActionItem, place: Place, more: Html | '' = ''): Html {
  const marks = [
    ...(item.flag === 'overdue' ? [html`<span class="mark red">overdue</span>`] : []),
    ...(item.status === undefined ? [] : [drawStatus(item.status)]),
    ...(item.flag === 'late' ? [html`<span class="mark red">late</span>`] : []),
  ];
  return html`<div class="action" role="group" aria-label="Action ${item.ref}">
<p class="ref"><span class="hidden">Action </span>${item.ref}</p><p class="title">${item.title}</p>
${marks.length === 0 ? '' : html`<p class="marks">${marks}</p>`}
<div class="lines">${item.lines.map((line) => html`<p>${drawText(line)}</p>`)}${more}</div>
${drawChoices(item.choices ?? [], place, `action ${item.ref}`)}
</div>`;
}

function drawText(text: Text): Html {
  return html`${text.map(drawInline)}`;
}

function drawInline(inline: Inline): Html {
  if (typeof inline === 'string') return html`${inline}`;
  if ('strong' in inline) return html`<strong>${inline.strong}</strong>`;
  if ('day' in inline) return html`<time datetime="${inline.day}">${writeShortDay(inline.day)}</time>`;
  if ('said' in inline) return html`“<bdi>${inline.said}</bdi>”`;
  return /^https?:\/\//i.test(inline.link)
    ? html`<a href="${inline.link}" rel="noopener noreferrer" target="_blank">${inline.text}</a>`
    : html`${inline.text}`;
}
