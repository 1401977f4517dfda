import { OperatorError } from '../operatorError.ts';
import type { Party, PartyId } from '../people/party.ts';
import type { Action, ActionId, ActionRef, Lead, Place } from '../plan/action.ts';
import type { Doubt, Plan, PlanId } from '../plan/plan.ts';
import { partiesOf, readLeads } from '../plan/readLeads.ts';
import { readTargetDate } from '../plan/readTargetDate.ts';
import type { Window } from '../time/window.ts';
import { type PlanDocument, writePlace } from './document.ts';
import { readDeliverables } from './readDeliverables.ts';
import { readTitle } from './readTitle.ts';
import { collectRows, type RawAction } from './rows.ts';

export type Imported = { readonly plan: Plan; readonly doubts: readonly Doubt[] };

/** Finds the plan in a document. Throws an OperatorError when no table in it is one. */
export function findPlan(document: PlanDocument, name: string): Imported {
  const { actions: raws, doubts: rowDoubts } = collectRows(document);
  if (raws.length === 0) {
    throw new OperatorError(
      `${name} has no plan that I can find. I look for a table whose headings name an action and its lead or target date, such as “Action No. | Action | Lead | Target Date | Deliverables”.`,
    );
  }
  const { title, period } = readTitle(document, name);
  const refs = numberActions(raws);
  const read = raws.map((raw, at) =>
    readAction(raw, refs[at]?.ref ?? (String(at + 1) as ActionRef), title, period),
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
    doubts: [
      ...document.remarks.map(({ place, problem, assumed }) => ({
        where: writePlace(place),
        problem,
        assumed,
      })),
      ...rowDoubts,
      ...refs.flatMap(({ doubt }) => doubt ?? []),
      ...read.flatMap(({ doubts }) => doubts),
    ],
  };
}

function readAction(
  raw: RawAction,
  ref: ActionRef,
  title: string,
  period: Window | undefined,
): { action: Action; doubts: Doubt[] } {
  const target = readTargetDate(raw.target.text, period === undefined ? {} : { plan: period });
  const leads = allLeads(raw);
  const { doubt, ...targetDate } = target;
  const action: Action = {
    id: `${slug(title)}/${ref}` as ActionId,
    ref,
    title: raw.title.text.replace(/\s+/g, ' ').trim(),
    leadText: raw.leads.text,
    leads,
    target: targetDate,
    deliverables: readDeliverables(raw.deliverables),
    source: {
      ref: raw.ref.places,
      title: raw.title.places,
      leads: [...raw.leads.places, ...raw.supporting.places],
      target: raw.target.places,
    },
  };
  const at = (place: Place | undefined): string =>
    `action ${ref}, ${writePlace(place ?? raw.title.places[0] ?? raw.ref.places[0])}`;
  const doubts: Doubt[] = [];
  if (action.title === '')
    doubts.push({
      where: at(undefined),
      problem: 'The action has no words.',
      assumed: 'It stands in the plan with an empty title.',
    });
  if (leads.length === 0) {
    doubts.push({
      where: at(raw.leads.places[0]),
      problem: raw.leads.text === '' ? 'No lead is named.' : `“${raw.leads.text}” names no lead.`,
      assumed: 'Nobody is reminded of it until a lead is named.',
    });
  }
  if (doubt !== undefined)
    doubts.push({ where: at(raw.target.places[0]), problem: doubt, assumed: whatWasRead(targetDate) });
  else if (targetDate.assumption !== undefined) {
    doubts.push({
      where: at(raw.target.places[0]),
      problem: `“${raw.target.text}” leaves room for more than one reading.`,
      assumed: targetDate.assumption,
    });
  } else if (targetDate.kind === 'none' && raw.target.text !== '') {
    doubts.push({
      where: at(raw.target.places[0]),
      problem: `“${raw.target.text}” names no day.`,
      assumed: whatWasRead(targetDate),
    });
  } else if (raw.target.text === '') {
    doubts.push({
      where: at(undefined),
      problem: 'No target date is given.',
      assumed: 'It is never due, and is reviewed each quarter.',
    });
  }
  return { action, doubts };
}

function allLeads(raw: RawAction): readonly Lead[] {
  const leads = readLeads(raw.leads.text).filter((lead) => !NOBODY.has(lead.name.toLowerCase()));
  const supporting = readLeads(raw.supporting.text).map((lead) => ({ ...lead, role: 'input' as const }));
  return [...leads, ...supporting.filter((more) => !leads.some((lead) => lead.party === more.party))];
}

const NOBODY = new Set([
  'tbc',
  'tbd',
  'tba',
  'to be confirmed',
  'to be agreed',
  'to be determined',
  'n',
  'a',
  'none',
  '?',
  'vacant',
]);

function whatWasRead(target: Action['target']): string {
  if (target.end !== undefined) return `${target.assumption ?? ''} The target date is ${target.end}.`.trim();
  return target.kind === 'none'
    ? 'The action has no target date until somebody gives one.'
    : `The action is ${target.kind}.`;
}

/** The numbers as written; a missing one is filled in, a repeated one is marked, and both are doubts. */
function numberActions(raws: readonly RawAction[]): readonly { ref: ActionRef; doubt?: Doubt }[] {
  const used = new Set<string>();
  return raws.map((raw, at) => {
    const written = raw.ref.text
      .replace(/^(?:action|no\.?|ref\.?)\s+/i, '')
      .replace(/(?<![.):\s])[.):\s]+$/, '')
      .trim();
    const where = writePlace(raw.ref.places[0] ?? raw.title.places[0]);
    const wanted = written === '' ? String(at + 1) : written;
    const ref = firstFree(wanted, used);
    used.add(ref.toLowerCase());
    if (written === '')
      return {
        ref: ref as ActionRef,
        doubt: { where, problem: 'This action has no number.', assumed: `It is called action ${ref}.` },
      };
    if (ref !== written) {
      return {
        ref: ref as ActionRef,
        doubt: {
          where,
          problem: `There are two actions numbered ${written}.`,
          assumed: `The second one is called action ${ref}.`,
        },
      };
    }
    return { ref: ref as ActionRef };
  });
}

function firstFree(wanted: string, used: ReadonlySet<string>): string {
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let at = 1; ; at++) {
    const next = `${wanted}${String.fromCharCode(97 + (at % 26))}${at > 25 ? at : ''}`;
    if (!used.has(next.toLowerCase())) return next;
  }
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
