import type { Place } from './clauses.ts';

/**
 * Signs around "done" that turn it: an empty tick box, a cross, a quotation, a line struck through, a
 * label in front of another value. Looks at the text as it was typed, because words alone don't show them.
 */
export function isMarkedOpen(text: string, { from, to }: Place): boolean {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  if (line.trimStart().startsWith('>')) return true;
  const before = line.trimEnd();
  if (OPEN_BOXES.has(before.replaceAll(' ', '').slice(-2))) return true;
  if (OPEN_SIGNS.has([...before].at(-1) ?? '')) return true;
  const next = text.slice(to, to + 4).trimStart();
  const isForm = /^\s{0,3}\/ \p{Lu}[^/:\n]{1,30}:/u.test(text.slice(to, to + 50));
  return next.startsWith('~') || (next.startsWith('/') && !isForm) || /^(?:[!.]*\?|\(?y\/n)/i.test(next);
}

/** "Complete: March", "Done = 0", "Finished (Y/N): N": what follows a label has to agree with it. */
export function isDeniedByValue(text: string, to: number): boolean {
  const ends = text.indexOf('\n', to);
  const rest = text.slice(to, Math.min(ends < 0 ? text.length : ends, to + 60)).trim();
  if ([...rest].some((sign) => CROSSES.has(sign))) return true;
  const opener = rest.charAt(0);
  if (!LABELLING.has(opener)) return false;
  const value = rest
    .slice(1)
    .replace(/[^\p{L}\p{N}%/✓✔✅☑]/gu, ' ')
    .trim()
    .toLowerCase();
  if (AGREEING.test(value)) return false;
  const isShort = value.split(' ').length <= 3;
  return (opener === ':' || opener === '=') && isShort && !/ed$|^\d{1,2}[ /]|\b(?:20)\d\d\b/.test(value);
}

const CROSSES: ReadonlySet<string> = new Set('✗✘✖❌❎×☒');
const LABELLING: ReadonlySet<string> = new Set([':', '=']);
const AGREEING = /^(?:(?:y|yes|yep|true|x|all|everything|fully|in full|100)(?![\p{L}\p{N}])|[✓✔✅☑]|$)/u;
const OPEN_BOXES: ReadonlySet<string> = new Set(['[]', '()', '{}']);
const OPEN_SIGNS: ReadonlySet<string> = new Set([...CROSSES, ...'!≈~≠¬>☐□◻◽⬜▢🔲🔳❓⭕"“„«‘/', "'"]);
