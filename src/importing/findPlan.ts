import { OperatorError } from '../operatorError.ts';
import type { Party, PartyId } from '../people/party.ts';
import type { ActionRef, Lead } from '../plan/action.ts';
import type { Doubt, Plan, PlanId } from '../plan/plan.ts';
import { partiesOf } from '../plan/readLeads.ts';
import { type PlanDocument, writePlace } from './document.ts';
import { collectActions } from './finding/collectActions.ts';
import { type ImportedProgress, importedProgress } from './finding/importedProgress.ts';
import { actionsInLabels, labelsInParagraphs } from './finding/labelBlocks.ts';
import { numberActions, withNumbersOfTitles } from './finding/numberActions.ts';
import { readAction } from './finding/readAction.ts';
import { readTitle } from './finding/readTitle.ts';

export type Imported = {
  readonly plan: Plan;
  readonly doubts: readonly Doubt[];
  /** What the document's own columns of progress already say. */
  readonly progress: readonly ImportedProgress[];
};

/** Finds the plan in a document. Throws an OperatorError when there is none in it. */
export function findPlan(document: PlanDocument, name: string): Imported {
  const found = collect(document);
  if (found.actions.length === 0) {
    throw new OperatorError(
      `${name} has no plan that I can find. I look for a table whose headings name an action and its lead or target date, such as “Action No. | Action | Lead | Target Date | Deliverables”.`,
    );
  }
  const raws = withNumbersOfTitles(found.actions);
  const { title, period } = readTitle(document, name);
  const refs = numberActions(raws);
  const read = raws.map((raw, at) =>
    readAction(raw, refs[at]?.ref ?? (String(at + 1) as ActionRef), slug(title), period),
  );
  const actions = read.map(({ action }) => action);
  return {
    plan: {
      id: slug(title) as PlanId,
      title,
      ...(period === undefined ? {} : { period }),
      zone: 'Europe/London',
      actions,
      parties: partiesNamed(actions.flatMap((action) => action.leads)),
    },
    progress: actions.flatMap((action, at) => {
      const raw = raws[at];
      return raw === undefined ? [] : (importedProgress(raw, action.id) ?? []);
    }),
    doubts: [
      ...document.remarks.map(({ place, problem, assumed }) => ({
        where: writePlace(place),
        problem,
        assumed,
      })),
      ...found.doubts,
      ...refs.flatMap(({ doubt }) => doubt ?? []),
      ...read.flatMap(({ doubts }) => doubts),
    ],
  };
}

/** The actions of the tables; where no table has any, those of lines such as "Action: …", "Lead: …". */
function collect(document: PlanDocument): ReturnType<typeof collectActions> {
  const inTables = collectActions(document);
  const labels = inTables.actions.length > 0 ? undefined : labelsInParagraphs(document);
  if (labels === undefined) return inTables;
  const { actions, doubts } = actionsInLabels(labels);
  return { actions, doubts: [...inTables.doubts, ...doubts] };
}

function partiesNamed(leads: readonly Lead[]): ReadonlyMap<PartyId, Party> {
  return new Map(partiesOf(leads).map((party) => [party.id, party]));
}

function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'plan'
  );
}
