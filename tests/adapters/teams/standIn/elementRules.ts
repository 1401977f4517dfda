import { actions, tap } from './actionRules.ts';
import { background, horizontal, imageUrl, vertical } from './commonRules.ts';
import { inputRules } from './inputRules.ts';
import {
  among,
  byType,
  either,
  flag,
  list,
  matching,
  number,
  object,
  orDrop,
  type Rule,
  shape,
  string,
  words,
} from './rule.ts';

const spacing = among('none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding');
const size = among('default', 'small', 'medium', 'large', 'extraLarge');
const pixels = matching(/^\d+(px)?$/, 'pixels such as 80px');

/** Elements hold actions, which hold cards, which hold elements: a function is there before its file has run. */
export function elements(value: unknown, at: string): readonly string[] {
  return list(byType(() => elementRules))(value, at);
}

const base = {
  id: string,
  isVisible: flag,
  separator: flag,
  spacing,
  height: among('auto', 'stretch'),
  fallback: orDrop(byType(() => elementRules)),
  requires: object,
};

const face = {
  color: among('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
  fontType: among('default', 'monospace'),
  isSubtle: flag,
  size,
  weight: among('default', 'lighter', 'bolder'),
};

const boxStyle = among('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
const box = { selectAction: tap, style: boxStyle, bleed: flag, minHeight: pixels };
const holds = { ...box, verticalContentAlignment: vertical, backgroundImage: background, rtl: flag };

const textRun = shape({
  needs: { text: words },
  may: { ...face, highlight: flag, italic: flag, strikethrough: flag, underline: flag, selectAction: tap },
});

/** A run may be a blank between two others. */
const blank: Rule = (value, at) => (typeof value === 'string' && value !== '' ? [] : words(value, at));

const column = shape({
  may: {
    ...base,
    ...holds,
    items: elements,
    width: either(matching(/^(auto|stretch|\d+(px)?)$/, 'a width'), number),
  },
});

const cell = shape({ needs: { items: elements }, may: { ...base, ...holds } });
const row = shape({
  needs: { cells: list(byType(() => ({ TableCell: cell }))) },
  may: {
    ...base,
    style: boxStyle,
    horizontalCellContentAlignment: horizontal,
    verticalCellContentAlignment: vertical,
  },
});

const image = shape({
  needs: { url: imageUrl },
  may: {
    ...base,
    altText: string,
    backgroundColor: string,
    height: either(pixels, among('auto', 'stretch')),
    width: pixels,
    horizontalAlignment: horizontal,
    selectAction: tap,
    size: among('auto', 'stretch', 'small', 'medium', 'large'),
    style: among('default', 'person'),
  },
});

export const elementRules: Readonly<Record<string, Rule>> = {
  TextBlock: shape({
    needs: { text: words },
    may: {
      ...base,
      ...face,
      horizontalAlignment: horizontal,
      maxLines: number,
      wrap: flag,
      style: among('default', 'heading'),
    },
  }),
  RichTextBlock: shape({
    needs: {
      inlines: list(
        either(
          byType(() => ({ TextRun: textRun })),
          blank,
        ),
        1,
      ),
    },
    may: { ...base, horizontalAlignment: horizontal },
  }),
  Image: image,
  ImageSet: shape({
    needs: {
      images: list(
        byType(() => ({ Image: image })),
        1,
      ),
    },
    may: { ...base, imageSize: among('auto', 'stretch', 'small', 'medium', 'large') },
  }),
  Media: shape({
    needs: { sources: list(shape({ needs: { mimeType: words, url: imageUrl } }), 1) },
    may: { ...base, poster: imageUrl, altText: string },
  }),
  Container: shape({ needs: { items: elements }, may: { ...base, ...holds } }),
  ColumnSet: shape({
    may: {
      ...base,
      ...box,
      horizontalAlignment: horizontal,
      columns: list(byType(() => ({ Column: column }))),
    },
  }),
  FactSet: shape({ needs: { facts: list(shape({ needs: { title: words, value: words } }), 1) }, may: base }),
  Table: shape({
    needs: {
      columns: list(
        shape({
          may: {
            width: either(pixels, number),
            horizontalCellContentAlignment: horizontal,
            verticalCellContentAlignment: vertical,
          },
        }),
        1,
      ),
      rows: list(byType(() => ({ TableRow: row }))),
    },
    may: {
      ...base,
      firstRowAsHeader: flag,
      firstRowAsHeaders: flag,
      showGridLines: flag,
      gridStyle: boxStyle,
      horizontalCellContentAlignment: horizontal,
      verticalCellContentAlignment: vertical,
    },
  }),
  ActionSet: shape({ needs: { actions }, may: base }),
  ...inputRules,
};
