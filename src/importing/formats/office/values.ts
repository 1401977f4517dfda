import type { Attributes } from '../readXml.ts';

/** A switch such as `<w:vanish/>`: on where it stands, unless it says otherwise. */
export function isOn(attributes: Attributes, name = 'w:val', whenAbsent = true): boolean {
  const value = attributes[name];
  return value === undefined ? whenAbsent : value !== '0' && value !== 'false' && value !== 'off';
}

export function wholeNumber(text: string | undefined, otherwise: number): number {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isSafeInteger(value) ? value : otherwise;
}
