import { html } from 'hono/html';
import type { PreviewBlock, PreviewRow } from '../../../src/ports/importPreview.ts';
import type { Html } from '../drawCard.ts';

type Name = (anchor: number) => Html | '';

/** The document as it stands, with a name for every place that something was read from. */
export function drawDocument(blocks: readonly PreviewBlock[]): Html {
  const named = new Set<number>();
  const name: Name = (anchor) => {
    if (named.has(anchor)) return '';
    named.add(anchor);
    return html` id="p-${anchor}"`;
  };
  return html`${blocks.map((block) => drawBlock(block, name))}`;
}

function drawBlock(block: PreviewBlock, name: Name): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="${block.isHeading ? 'heading' : ''} ${block.isUsed ? 'used' : ''}"${name(block.anchor)}>${block.text}</p>`;
    case 'rest':
      return html`<p class="hint">…and ${block.count} more.</p>`;
    case 'table':
      return html`<div class="wide"><table><tbody>${block.rows.map((row) => drawRow(row, name))}</tbody></table></div>`;
  }
}

function drawRow({ cells, isHeading }: PreviewRow, name: Name): Html {
  const [first, ...rest] = cells;
  // Cells of one line of text share its place: then the row is it.
  const whole = first !== undefined && rest.length > 0 && rest.every(({ anchor }) => anchor === first.anchor);
  return html`<tr${whole ? name(first.anchor) : ''}>${cells.map(
    ({ text, anchor, span, isUsed, isMerged }) => {
      const how = html`class="${isUsed ? 'used' : ''} ${isMerged ? 'merged' : ''}"${span > 1 ? html` colspan="${span}"` : ''}${name(anchor)}`;
      return isHeading ? html`<th ${how}>${text}</th>` : html`<td ${how}>${text}</td>`;
    },
  )}</tr>`;
}
