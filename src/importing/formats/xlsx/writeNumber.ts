import type { NumberFormat, NumberSection } from './parseFormat.ts';

/** A number as its format shows it, but for the commas between thousands: "1200", "007", "12.5%", "CF-04". */
export function writeNumber(value: number, format: Extract<NumberFormat, { kind: 'number' }>): string {
  const [first, second, third] = format.sections;
  if (first === undefined) return writePlain(value);
  if (value < 0 && second !== undefined) return inSection(-value, second);
  if (value === 0 && third !== undefined) return inSection(value, third);
  return value < 0 ? `-${inSection(-value, first)}` : inSection(value, first);
}

/** A number as it would be typed: fifteen figures are as exact as any sheet is. */
export function writePlain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function inSection(value: number, section: NumberSection): string {
  const { before, after, whole, mostDecimals, leastDecimals } = section;
  if (section.isGeneral) return `${before}${writePlain(value)}${after}`;
  if (whole.length === 0 && mostDecimals === 0) return `${before}${after}`;
  const scaled = Number((value * section.scale).toPrecision(15));
  // Beyond this JavaScript writes powers of ten.
  if (!(scaled < 1e21)) return writePlain(value);
  const [integer = '0', decimals = ''] = scaled.toFixed(mostDecimals).split('.');
  let end = decimals.length;
  while (end > leastDecimals && decimals[end - 1] === '0') end--;
  const fraction = end === 0 ? '' : `.${decimals.slice(0, end)}`;
  return `${before}${placed(integer, section)}${fraction}${after}`;
}

/** Puts the figures of a whole number where the format wants them, from the right: 412 in "0-00" is "4-12". */
function placed(integer: string, { whole }: NumberSection): string {
  let rest = integer === '0' ? '' : integer;
  let written = '';
  for (const { kind, text } of whole.toReversed()) {
    if (kind === 'words') written = text + written;
    else {
      written = (rest === '' ? (text === '0' ? '0' : '') : (rest.at(-1) ?? '')) + written;
      rest = rest.slice(0, -1);
    }
  }
  return rest + written;
}
