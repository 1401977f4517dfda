import type { Place } from '../../plan/action.ts';
import type { Doubt } from '../../plan/plan.ts';
import { type Row, writePlace } from '../document.ts';
import type { Layout } from './findLayout.ts';
import { continued, pick, RAW_FIELDS, type RawAction, withRow } from './rawAction.ts';
import { isFinished, kindOfRow } from './rowKind.ts';
import { isBlank } from './segments.ts';

type Read = {
  readonly actions: readonly RawAction[];
  readonly doubts: readonly Doubt[];
  /** Its first action holds the one that was still open, and stands for it. */
  readonly isJoined: boolean;
  /** The heading that the last of them stands under. */
  readonly theme?: Theme;
};

/** The heading inside a table that an action stands under. */
export type Theme = { readonly text: string; readonly places: readonly Place[] };

/** What the rows go on from, where the table began on another page. */
export type Before = {
  readonly open?: RawAction;
  readonly theme?: Theme;
  /** Most rows under these headings have a number, in all parts of the table together. */
  readonly isNumbered: boolean;
};

/** The actions of rows under one heading. Every row is one, belongs to one, or is named in a doubt. */
export function readRows(rows: readonly Row[], layout: Layout, { open, theme, isNumbered }: Before): Read {
  const actions: RawAction[] = open === undefined ? [] : [open];
  const doubts: Doubt[] = [];
  const filled = rows.filter((row) => !isBlank(row));
  const raws = filled.map((row) => pick(row, layout));
  const titles = raws.flatMap(({ title }) => (title.text === '' ? [] : title.text));
  const areSentences = titles.filter(isFinished).length > titles.length * 0.6;
  let section = theme;
  let unused: Row | undefined;
  let isAfterBreak = open !== undefined;
  for (const [at, row] of filled.entries()) {
    const raw = raws[at] as RawAction;
    const before = actions.at(-1);
    const isNewPage = at > 0 && row.place.page !== filled[at - 1]?.place.page;
    isAfterBreak = isAfterBreak || isNewPage;
    const around = { before, isAfterBreak, next: raws[at + 1], isNumbered, areSentences };
    const kind = kindOfRow(row, raw, layout, around);
    isAfterBreak = kind === 'section' && isAfterBreak;
    if (kind === 'nothing') continue;
    if (kind === 'note') doubts.push(noteDoubt(row));
    else if (kind === 'section') {
      if (unused !== undefined) doubts.push(noteDoubt(unused));
      unused = row;
      const cell = row.cells.find(({ text }) => text.trim() !== '');
      const words = [raw.ref.text, cell?.text.trim() ?? ''].filter(
        (text, place) => place > 0 || (text !== '' && text !== cell?.text.trim()),
      );
      section = {
        text: [
          ...words,
          ...(raw.title.text !== '' && raw.title.text !== cell?.text.trim() ? [raw.title.text] : []),
        ].join(' '),
        places: cell?.places ?? [],
      };
    } else if (kind === 'action' || before === undefined) {
      unused = undefined;
      actions.push(section === undefined ? raw : { ...raw, section: joinSection(section, raw) });
    } else {
      actions[actions.length - 1] =
        kind === 'rest of the action' ? continued(before, raw) : withRow(before, raw);
      if (kind === 'rest of the action') doubts.push(continuationDoubt(row, before, raw));
    }
  }
  if (unused !== undefined) doubts.push(noteDoubt(unused));
  return {
    actions,
    doubts,
    isJoined: open !== undefined,
    ...(section === undefined ? {} : { theme: section }),
  };
}

export function joinSection(section: Theme, raw: RawAction): RawAction['section'] {
  return raw.section.text === ''
    ? section
    : { text: `${section.text} – ${raw.section.text}`, places: [...section.places, ...raw.section.places] };
}

function continuationDoubt(row: Row, before: RawAction, more: RawAction): Doubt {
  const fields = RAW_FIELDS.filter((field) => more[field].text !== '').map((field) => FIELD_NAMES[field]);
  const ref = before.ref.text.replace(/(?<![.)\s])[.)\s]+$/, '');
  return {
    where: writePlace(row.place),
    problem: 'This row has no number of its own.',
    assumed: `It continues ${ref === '' ? 'the row above' : `action ${ref}`}: its words were added to the ${fields.join(' and the ')}.`,
  };
}

function noteDoubt(row: Row): Doubt {
  const text = row.cells.map((cell) => cell.text.trim()).find((one) => one !== '') ?? '';
  return {
    where: writePlace(row.place),
    problem: `“${text.slice(0, 120)}” stands between the actions.`,
    assumed: 'It was left out of every action.',
  };
}

const FIELD_NAMES: { readonly [field in (typeof RAW_FIELDS)[number]]: string } = {
  ref: 'number',
  title: 'title',
  section: 'theme',
  leads: 'lead',
  supporting: 'supporting partners',
  start: 'start date',
  target: 'target date',
  deliverables: 'deliverables',
  progress: 'progress',
  status: 'status',
  percent: 'percentage',
};
