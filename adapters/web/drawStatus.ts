import { html, raw } from 'hono/html';
import { STATUS_COLOURS, STATUS_WORDS, type Status } from '../../src/progress/status.ts';
import type { Html } from './drawCard.ts';

/** The shapes of STATUS_SYMBOLS, drawn: a font may lack them, and they should be of one size. */
const SHAPES: { readonly [status in Status]: string } = {
  not_started: '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  on_track: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  at_risk: '<path d="M6 .8 11.6 11H.4z" fill="currentColor"/>',
  delayed: '<path d="M6 .3 11.7 6 6 11.7.3 6z" fill="currentColor"/>',
  blocked: '<path d="M1.2 1.2h9.6v9.6H1.2z" fill="currentColor"/>',
  complete: '<path d="m1.6 6.4 3 3 5.8-6.6" fill="none" stroke="currentColor" stroke-width="2.2"/>',
};

/** A word, a symbol and a colour, so that none of them has to carry it alone. */
export function drawStatus(status: Status): Html {
  return html`<span class="mark ${STATUS_COLOURS[status]}">${drawShape(status)}${STATUS_WORDS[status]}</span>`;
}

function drawShape(status: Status): Html {
  return html`<svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${raw(SHAPES[status])}</svg>`;
}
