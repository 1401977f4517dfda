import { OperatorError } from '../operatorError.ts';
import type { ActionRef } from '../plan/action.ts';
import type { Doubt } from '../plan/plan.ts';
import type { Window } from '../time/window.ts';
import { type PlanDocument, writePlace } from './document.ts';
import { collectActions } from './finding/collectActions.ts';
import { actionsInLabels } from './finding/labelBlocks.ts';
import { labelLines } from './finding/labelLines.ts';
import { numberActions, withNumbersOfTitles } from './finding/numberActions.ts';
import type { RawAction } from './finding/rawAction.ts';
import { readTerms, type Terms } from './finding/readTerms.ts';
import { readTitle } from './finding/readTitle.ts';

/** The plan's cells as they stand in the document, before their words are read. Plain data. */
export type Found = {
  readonly title: string;
  readonly period?: Window;
  readonly terms: Terms;
  readonly actions: readonly FoundAction[];
  readonly doubts: readonly Doubt[];
};

export type FoundAction = { readonly raw: RawAction; readonly ref: ActionRef };

/** Finds the plan in a document. Throws an OperatorError when there is none in it. */
export function findPlan(document: PlanDocument, name: string): Found {
  const { actions, doubts } = collect(document);
  if (actions.length === 0) {
    throw new OperatorError(
      `${name} has no plan that I can find. I look for a table whose headings name an action and its lead or target date, such as “Action No. | Action | Lead | Target Date | Deliverables”.`,
    );
  }
  const raws = withNumbersOfTitles(actions);
  const refs = numberActions(raws);
  const title = readTitle(document, name);
  return {
    ...title,
    terms: readTerms(document, title.period),
    actions: raws.map((raw, at) => ({ raw, ref: refs[at]?.ref ?? (String(at + 1) as ActionRef) })),
    doubts: [
      ...document.remarks.map(({ place, problem, assumed }) => ({
        where: writePlace(place),
        problem,
        assumed,
      })),
      ...doubts,
      ...refs.flatMap(({ doubt }) => doubt ?? []),
    ],
  };
}

/** The actions of the tables; where no table has any, those of lines such as "Action: …", "Lead: …". */
function collect(document: PlanDocument): ReturnType<typeof collectActions> {
  const inTables = collectActions(document);
  const labels = inTables.actions.length > 0 ? undefined : labelLines(document);
  if (labels === undefined) return inTables;
  const { actions, doubts } = actionsInLabels(labels);
  return { actions, doubts: [...inTables.doubts, ...doubts] };
}
