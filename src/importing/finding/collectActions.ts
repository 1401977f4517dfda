import type { Doubt } from '../../plan/plan.ts';
import { type Paragraph, type PlanDocument, writePlace } from '../document.ts';
import { actionHeading } from './actionHeading.ts';
import { captionIn } from './caption.ts';
import { chosenAmong, isOver } from './chosenParts.ts';
import { actionsInLabels } from './labelBlocks.ts';
import { leftOutColumns } from './leftOutColumns.ts';
import { leftOutRows } from './leftOutRows.ts';
import { numberedAmong } from './numberedTables.ts';
import { type LabelPart, type Part, partsOf, type RowPart } from './parts.ts';
import type { RawAction } from './rawAction.ts';
import { joinSection, readRows, type Theme } from './readRows.ts';

type Collected = { readonly actions: readonly RawAction[]; readonly doubts: readonly Doubt[] };

/** The actions of every table that is a plan's, in order, and all that was left out or joined. */
export function collectActions(document: PlanDocument): Collected {
  const { parts, doubts: ofParts } = partsOf(document);
  const isChosen = chosenAmong(parts);
  const themes = captionsThatAreThemes(parts, isChosen);
  const isNumbered = numberedAmong(parts);
  const columnsLeftOut = leftOutColumns(parts.filter((part) => part.kind === 'rows').filter(isChosen));
  const doubts: Doubt[] = [...ofParts];
  const actions: { readonly raw: RawAction; readonly section: Paragraph | undefined }[] = [];
  let theme: Theme | undefined;
  for (const part of parts) {
    if (part.kind === 'labels') {
      const found = actionsIn(part);
      for (const raw of found.actions) actions.push({ raw, section: part.section });
      doubts.push(...found.doubts);
      continue;
    }
    const { segment, layout, isMore, section } = part;
    if (layout === undefined || !isChosen(part)) {
      doubts.push(...leftOutPart(part, themes));
      continue;
    }
    if (layout.assumption !== undefined)
      doubts.push({
        where: writePlace(segment.rows[0]?.place),
        problem: 'This table has no headings.',
        assumed: layout.assumption,
      });
    const caption = themes.has(part.caption?.text ?? '') ? part.caption : undefined;
    const open = isMore ? actions.at(-1) : undefined;
    const found = readRows(segment.rows, layout, {
      isNumbered: isNumbered(layout),
      ...(open === undefined ? {} : { open: open.raw }),
      ...(caption !== undefined ? { theme: caption } : isMore && theme !== undefined ? { theme } : {}),
    });
    if (found.isJoined) actions.pop();
    for (const [at, raw] of found.actions.entries())
      actions.push({ raw, section: at === 0 && found.isJoined ? open?.section : section });
    theme = found.theme;
    doubts.push(...found.doubts, ...columnsLeftOut(part));
  }
  // One heading over everything is the plan's own title, or a word such as "Action plan".
  const isLone = new Set(actions.map((one) => one.section)).size === 1;
  return { actions: actions.map((one) => (isLone ? one.raw : under(one.section, one.raw))), doubts };
}

/** One line above one table is its title; several above several are what each is about. */
function captionsThatAreThemes(
  parts: readonly Part[],
  isChosen: (part: Part) => boolean,
): ReadonlySet<string> {
  const captions = new Set(
    parts.flatMap((part) => (part.kind === 'rows' && isChosen(part) ? (part.caption?.text ?? []) : [])),
  );
  const sections = new Set(parts.map(({ section }) => section));
  return captions.size > 1 && sections.size === 1 ? captions : new Set();
}

/** The actions of a table of labels; where it is one action's, its number may stand in the heading above. */
function actionsIn({ labels, above }: LabelPart): Collected {
  const { actions, doubts } = actionsInLabels(labels);
  const named = actions.length === 1 && above !== undefined ? actionHeading(above) : undefined;
  return {
    actions: actions.map((raw) =>
      named !== undefined && raw.ref.text === '' ? { ...raw, ref: named.ref } : raw,
    ),
    doubts,
  };
}

/** Rows that no action is read from, unless they end in what the next part is about. */
function leftOutPart(part: RowPart, themes: ReadonlySet<string>): readonly Doubt[] {
  const { segment, table, caption, section } = part;
  if (themes.has(captionIn(segment.rows.at(-1))?.text ?? '')) return [];
  return leftOutRows(segment.rows, table, isOver(part) ? (caption?.text ?? section?.text) : undefined);
}

/** The heading above the table stands before the one inside it. */
function under(section: Paragraph | undefined, raw: RawAction): RawAction {
  if (section === undefined || raw.section.places.some(({ paragraph }) => paragraph !== undefined))
    return raw;
  // The name of a sheet says less than a theme inside it.
  const isSheet = section.place.sheet === section.text && section.place.cell === undefined;
  if (isSheet && raw.section.text !== '') return raw;
  const own = { text: section.text.trim(), places: [section.place] };
  return { ...raw, section: raw.section.text === '' ? own : joinSection(own, raw) };
}
