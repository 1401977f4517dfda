import { isOn, wholeNumber } from '../office/values.ts';
import { readXml } from '../readXml.ts';

export type ListLevel = {
  readonly start: number;
  /** "decimal", "lowerLetter", "bullet" and so on. */
  readonly format: string;
  /** "%1." or "(%1.%2)", where each number stands for that level's own. */
  readonly text: string;
  /** Begins anew after this level, counted from 1, or a higher one; 0 for never. */
  readonly restart?: number;
  /** All numbers in Arabic figures, whatever their own levels use. */
  readonly isLegal?: boolean;
  /** Paragraphs of this style are of this level. */
  readonly style?: string;
};

type Levels = ReadonlyMap<number, ListLevel>;

export type List = {
  /** Lists of the same kind count on from each other. */
  readonly kind: string;
  readonly levels: Levels;
  /** Where this one list begins anew. */
  readonly starts: ReadonlyMap<number, number>;
};

/** The lists of a document by their id. */
export type Numbering = ReadonlyMap<string, List>;

type Kind = { levels: Map<number, ListLevel>; definesStyle?: string; usesStyle?: string };
type Use = { kind: string; starts: Map<number, number>; levels: Map<number, ListLevel> };

/** Word has nine levels, counted from 0. */
const DEEPEST = 8;

export function readNumbering(bytes: Uint8Array, label: string): Numbering {
  const kinds = new Map<string, Kind>();
  const uses = new Map<string, Use>();
  let kind: Kind | undefined;
  let use: Use | undefined;
  let overridden = 0;
  let level: { -readonly [Key in keyof ListLevel]: ListLevel[Key] } | undefined;
  readXml(bytes, label, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        kind = { levels: new Map() };
        kinds.set(attributes['w:abstractNumId'] ?? '', kind);
      } else if (name === 'w:num') {
        use = { kind: '', starts: new Map(), levels: new Map() };
        uses.set(attributes['w:numId'] ?? '', use);
      } else if (name === 'w:abstractNumId' && use !== undefined) use.kind = value;
      else if (name === 'w:styleLink' && kind !== undefined) kind.definesStyle = value;
      else if (name === 'w:numStyleLink' && kind !== undefined) kind.usesStyle = value;
      else if (name === 'w:lvlOverride') overridden = wholeNumber(attributes['w:ilvl'], 0);
      else if (name === 'w:startOverride') use?.starts.set(overridden, wholeNumber(value, 1));
      else if (name === 'w:lvl') {
        level = { start: 0, format: 'decimal', text: '' };
        const at = wholeNumber(attributes['w:ilvl'], 0);
        if (at <= DEEPEST) (use ?? kind)?.levels.set(at, level);
      } else if (level !== undefined) {
        if (name === 'w:start') level.start = wholeNumber(value, 0);
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
        else if (name === 'w:lvlRestart') level.restart = wholeNumber(value, 0);
        else if (name === 'w:isLgl') level.isLegal = isOn(attributes);
        else if (name === 'w:pStyle') level.style = value;
      }
      return undefined;
    },
    close: (name) => {
      if (name === 'w:abstractNum') kind = undefined;
      else if (name === 'w:num') use = undefined;
      else if (name === 'w:lvl') level = undefined;
    },
  });
  const lenders = new Map([...kinds].map(([id, { definesStyle }]) => [definesStyle, id]));
  return new Map([...uses].map(([id, one]) => [id, listOf(one, kinds, lenders)]));
}

/** A kind that borrows a style's list has the levels of the kind that defines that style. */
function listOf(
  use: Use,
  kinds: ReadonlyMap<string, Kind>,
  lenders: ReadonlyMap<string | undefined, string>,
): List {
  const borrows = kinds.get(use.kind)?.usesStyle;
  const kind = (borrows === undefined ? undefined : lenders.get(borrows)) ?? use.kind;
  return { kind, levels: new Map([...(kinds.get(kind)?.levels ?? []), ...use.levels]), starts: use.starts };
}
