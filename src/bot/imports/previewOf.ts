import { writeLeads } from '../../answers/brief.ts';
import type { NextPlan } from '../../importing/comparing/comparePlans.ts';
import { writePlace } from '../../importing/document.ts';
import { doubtKey, leftOutOf, settledDoubts, wordsIn } from '../../importing/edits.ts';
import type { Imported } from '../../importing/readFound.ts';
import type { Action, Place } from '../../plan/action.ts';
import type { EditableField } from '../../plan/plan.ts';
import { writeTarget } from '../../plan/writeTarget.ts';
import type { ImportPreview, PreviewAction, PreviewField } from '../../ports/importPreview.ts';
import type { ImportRecord } from '../../ports/imports.ts';
import type { Basis } from './compare.ts';
import { differenceLines } from './differenceLines.ts';
import { type Anchors, createAnchors, previewDocument } from './previewDocument.ts';

type Compared = { readonly imported: Imported; readonly next: NextPlan; readonly basis: Basis };

/** What was read of a document beside where it was read, and what it would make of the plan. */
export function previewOf(record: ImportRecord, { imported, next, basis }: Compared): ImportPreview {
  const anchors = createAnchors();
  const settled = settledDoubts(record.edits);
  const document = record.document ?? { blocks: [], remarks: [] };
  const fates = fatesOf(next);
  const actions = record.found.actions.map((_, position) =>
    actionAt(position, record, imported, next, fates, anchors),
  );
  const used = new Set([
    ...actions.flatMap(({ fields }) => fields.flatMap((field) => field.anchors.map(({ anchor }) => anchor))),
    ...imported.progress.flatMap(({ source }) => source.map(anchors.of)),
  ]);
  const shown = previewDocument(document, anchors, used);
  const kept = new Set(next.plan.actions.map(({ id }) => id));
  return {
    id: record.id,
    fileName: record.fileName,
    seen: seenOf(record, basis),
    plan: next.plan,
    kind: next.difference.kind,
    changes: next.difference.kind === 'first' ? [] : differenceLines(next.difference),
    doubts: imported.doubts.map((doubt) => {
      const key = doubtKey(doubt);
      const field = doubt.about === undefined ? undefined : actions[doubt.about.action]?.fields;
      const anchor =
        field?.find((one) => one.field === doubt.about?.field)?.anchors[0]?.anchor ??
        anchors.named(doubt.where);
      return {
        ...doubt,
        key,
        isSettled: settled.has(key),
        ...(anchor === undefined ? {} : { anchor }),
      };
    }),
    actions,
    missing: (basis.kept.current?.actions ?? []).flatMap(({ action, isRemoved }) =>
      isRemoved || kept.has(action.id) ? [] : [{ id: action.id, ref: action.ref, title: action.title }],
    ),
    document: shown,
  };
}

/** Names what was looked at: the plans as they were, and the decisions so far. */
export function seenOf(record: ImportRecord, { stored }: Basis): string {
  return `${stored.revision}-${record.edits.length}`;
}

function fatesOf({ difference }: NextPlan): ReadonlyMap<number, PreviewAction['fate']> {
  const { added, renewed, returned, changed, renumbered } = difference;
  const lists = [
    [changed, 'changed'],
    [renumbered, 'changed'],
    [returned, 'returned'],
    [renewed, 'begins anew'],
    [added, 'new'],
  ] as const;
  return new Map(
    lists.flatMap(([lines, fate]) =>
      lines.flatMap(({ position }) => (position === undefined ? [] : [[position, fate] as const])),
    ),
  );
}

function actionAt(
  position: number,
  { found, edits }: ImportRecord,
  imported: Imported,
  next: NextPlan,
  fates: ReadonlyMap<number, PreviewAction['fate']>,
  anchors: Anchors,
): PreviewAction {
  const at = imported.positions.indexOf(position);
  const action = imported.plan.actions[at];
  const fate = fates.get(position) ?? 'as before';
  const progress = imported.progress.find((one) => one.action === position);
  const sameAs = fate === 'new' || fate === 'begins anew' ? undefined : next.ids.get(position);
  const fields = FIELDS.flatMap(([field, label]): readonly PreviewField[] => {
    const words = wordsIn(found, edits, position, field);
    const isWorded = edits.some(
      (edit) => edit.kind === 'words' && edit.action === position && edit.field === field,
    );
    const read = action === undefined ? [] : readAs(action, field);
    if (words === '' && read.length === 0 && !ALWAYS.has(field)) return [];
    const places = placesOf(found.actions[position]?.raw[field].places ?? []);
    return [
      {
        field,
        label,
        words,
        read: read.length === 1 && read[0] === words ? [] : read,
        anchors: places.map(([place, name]) => ({ anchor: anchors.of(place), place: name })),
        isWorded,
      },
    ];
  });
  return {
    position,
    ref: wordsIn(found, edits, position, 'ref'),
    isLeftOut: leftOutOf(edits).has(position),
    fate,
    ...(sameAs === undefined ? {} : { sameAs }),
    fields,
    ...(progress === undefined ? {} : { progress: progress.note }),
  };
}

const FIELDS: readonly (readonly [EditableField, string])[] = [
  ['ref', 'Number'],
  ['title', 'Action'],
  ['section', 'Theme'],
  ['leads', 'Lead'],
  ['supporting', 'Supporting'],
  ['target', 'Target date'],
  ['deliverables', 'Deliverables'],
];
/** Asked for even where the document says nothing. */
const ALWAYS: ReadonlySet<EditableField> = new Set(['ref', 'title', 'leads', 'target', 'deliverables']);

/** What a field's words are read as. */
function readAs(action: Action, field: EditableField): readonly string[] {
  switch (field) {
    case 'ref':
      return [action.ref];
    case 'title':
      return [action.title];
    case 'section':
      return action.section === undefined ? [] : [action.section];
    case 'leads':
      return [writeLeads(action)].filter((text) => text !== '');
    case 'supporting':
      return [];
    case 'target':
      return [writeTarget(action.target)];
    case 'deliverables':
      return action.deliverables.map(({ text, kind, measure, everyMonths }) =>
        [
          text,
          kind === 'activity' ? '' : ` · ${kind}`,
          measure === undefined ? '' : ` of “${measure}”`,
          everyMonths === undefined ? '' : `, every ${everyMonths === 1 ? 'month' : `${everyMonths} months`}`,
        ].join(''),
      );
  }
}

function placesOf(places: readonly Place[]): readonly (readonly [Place, string])[] {
  return [...new Map(places.map((place) => [writePlace(place), place] as const))]
    .slice(0, 6)
    .map(([name, place]) => [place, name] as const);
}
