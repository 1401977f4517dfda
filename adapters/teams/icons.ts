/** The blue behind the symbol, also the accent of the app in Teams. */
export const ACCENT = '#1D4F7C';
const PAPER = '#FFFFFF';
const WORDS = '#A9BACA';
const DONE = '#1E8276';
const WAITING = '#F2B33D';
const HANDS = '#1B2733';

/*
 * Both show a plan with what is done ticked off, and a clock for what is due. They are half as large as Teams wants
 * them, since pictures are painted at twice their size.
 */

/** 192 pixels: the ground fills the whole square, for Teams rounds the corners; the symbol is in the middle 120. */
export const COLOUR_ICON = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 192 192">
<rect width="192" height="192" fill="${ACCENT}"/>
<rect x="38" y="37" width="92" height="116" rx="12" fill="${PAPER}"/>
<g fill="none" stroke-width="8" stroke-linecap="round" stroke-linejoin="round">
<path stroke="${DONE}" d="M53 61l7 7 13-14M53 87l7 7 13-14"/>
<path stroke="${WORDS}" d="M88 61h27M88 86h27M54 121h19"/>
</g>
<circle cx="126" cy="127" r="36" fill="${ACCENT}"/>
<circle cx="126" cy="127" r="28" fill="${WAITING}"/>
<path fill="none" stroke="${HANDS}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" d="M126 111v17l10 7"/>
</svg>`;

/** 32 pixels: white on nothing, up to the edges. */
export const OUTLINE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 32 32">
<g fill="none" stroke="${PAPER}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
<path d="M12 30H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4h14a4 4 0 0 1 4 4v5"/>
<path d="M7 10l2 2 4-4M17 10h2M7 17l2 2 4-4"/>
<circle cx="23" cy="23" r="7"/>
<path d="M23 19v4l2.5 2"/>
</g>
</svg>`;
