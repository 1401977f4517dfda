import { isOn, wholeNumber } from '../office/values.ts';
import type { Attributes } from '../readXml.ts';
import { readXml } from '../readXml.ts';

type Style = {
  readonly name: string;
  readonly basedOn?: string;
  /** 0 to 8 for headings, 9 for ordinary text. */
  readonly outline?: number;
  readonly list?: string;
  readonly listLevel?: number;
  readonly isHidden?: boolean;
};

/** The styles of a document by their id; "" is the one of paragraphs that name none. */
export type Styles = ReadonlyMap<string, Style>;

export function readStyles(bytes: Uint8Array, label: string): Styles {
  const styles = new Map<string, Style>();
  let id: string | undefined;
  let isDefault = false;
  let style: { -readonly [Key in keyof Style]: Style[Key] } = { name: '' };
  const properties: Record<string, (value: string, attributes: Attributes) => void> = {
    'w:name': (value) => {
      style.name = value.toLowerCase();
    },
    'w:basedOn': (value) => {
      style.basedOn = value;
    },
    'w:outlineLvl': (value) => {
      style.outline = wholeNumber(value, 9);
    },
    'w:numId': (value) => {
      style.list = value;
    },
    'w:ilvl': (value) => {
      style.listLevel = wholeNumber(value, 0);
    },
    'w:vanish': (_, attributes) => {
      style.isHidden = isOn(attributes);
    },
  };
  readXml(bytes, label, {
    open: (name, attributes) => {
      if (name === 'w:tblStylePr' || name.endsWith('Change')) return 'skip';
      if (name === 'w:style') {
        id = attributes['w:styleId'];
        isDefault = attributes['w:type'] === 'paragraph' && isOn(attributes, 'w:default', false);
        style = { name: '' };
      } else if (id !== undefined) properties[name]?.(attributes['w:val'] ?? '', attributes);
      return undefined;
    },
    close: (name) => {
      if (name !== 'w:style' || id === undefined) return;
      styles.set(id, style);
      if (isDefault) styles.set('', style);
      id = undefined;
    },
  });
  return styles;
}

/** 0 for a title, 1 to 6 for headings, undefined for other paragraphs. */
export function levelOf(styles: Styles, id: string | undefined): number | undefined {
  for (const { name, outline } of chain(styles, id)) {
    if (name === 'title') return 0;
    if (name === 'subtitle') return undefined;
    if (outline !== undefined) return outlineLevel(outline);
    if (name.startsWith('heading ')) return outlineLevel(wholeNumber(name.slice(8), 10) - 1);
  }
  return undefined;
}

/** Word counts headings from 0; 9 means ordinary text. */
export function outlineLevel(outline: number): number | undefined {
  return outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : undefined;
}

/** The list that paragraphs of a style belong to, its level, and the style that says so. */
export function listOf(
  styles: Styles,
  id: string | undefined,
): { readonly list: string; readonly level: number | undefined } | undefined {
  const link = chain(styles, id).find(({ list }) => list !== undefined);
  return link?.list === undefined ? undefined : { list: link.list, level: link.listLevel };
}

export function isHiddenBy(styles: Styles, id: string | undefined): boolean | undefined {
  return chain(styles, id).find(({ isHidden }) => isHidden !== undefined)?.isHidden;
}

/** A style and those it builds on, nearest first. A document without this style is judged by the style's id. */
function chain(styles: Styles, id: string | undefined): readonly Style[] {
  const links: Style[] = [];
  const first = id ?? '';
  let next: string | undefined = first;
  while (next !== undefined && links.length < 20) {
    const style: Style | undefined = styles.get(next);
    if (style !== undefined) links.push(style);
    else if (next === first && first !== '')
      links.push({ name: first.toLowerCase().replace('heading', 'heading ') });
    next = style?.basedOn;
  }
  return links;
}
