import type { Action, ActionId, ActionRef, Lead, Place } from '../../plan/action.ts';
import type { Doubt, EditableField } from '../../plan/plan.ts';
import { readLeads } from '../../plan/readLeads.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import { writePlace } from '../document.ts';
import { plainText } from './plainText.ts';
import type { RawAction } from './rawAction.ts';
import { readDeliverables } from './readDeliverables.ts';
import { type Calendar, targetOf } from './targetOf.ts';

type Read = { readonly action: Action; readonly doubts: readonly Doubt[] };

type Numbered = {
  readonly ref: ActionRef;
  /** In the document, from 0. */
  readonly position: number;
  readonly plan: string;
  readonly calendar: Calendar;
};

/** One action with every field's place, and a doubt for each thing that was guessed. */
export function readAction(raw: RawAction, { ref, position, plan, calendar }: Numbered): Read {
  const { target, doubt: unsure, isSaid } = targetOf(raw, calendar);
  const leads = allLeads(raw);
  const places = [...raw.target.places, ...raw.start.places];
  const action: Action = {
    id: `${plan}/${ref}` as ActionId,
    ref,
    title: plainText(raw.title.text).replace(/\s+/g, ' ').trim(),
    ...(raw.section.text === '' ? {} : { section: plainText(raw.section.text).replace(/\s+/g, ' ').trim() }),
    leadText: raw.leads.text,
    leads,
    target,
    deliverables: readDeliverables(raw.deliverables),
    source: {
      ref: raw.ref.places,
      title: raw.title.places,
      leads: [...raw.leads.places, ...raw.supporting.places],
      target: places,
    },
  };
  const doubt = (field: EditableField, problem: string, assumed: string, place?: Place): Doubt => ({
    where: `action ${ref}, ${writePlace(place ?? raw.title.places[0] ?? raw.ref.places[0])}`,
    problem,
    assumed,
    about: { action: position, field },
  });
  return {
    action,
    doubts: [
      ...(action.title === ''
        ? [doubt('title', 'The action has no words.', 'It stands in the plan with an empty title.')]
        : []),
      ...leadDoubts(raw, leads, doubt),
      ...(isSaid ? [] : targetDoubts(raw, target, unsure, doubt)),
      ...raw.otherTargets.map((other) =>
        doubt(
          'target',
          `The plan gives another date as well, “${other.text}”.`,
          `The target date is “${target.wording}”.`,
          other.places[0],
        ),
      ),
    ],
  };
}

type Say = (field: EditableField, problem: string, assumed: string, place?: Place) => Doubt;

function leadDoubts(raw: RawAction, leads: readonly Lead[], doubt: Say): readonly Doubt[] {
  if (leads.some(({ role }) => role !== 'input')) return [];
  return [
    doubt(
      'leads',
      raw.leads.text === '' ? 'No lead is named.' : `“${raw.leads.text}” names no lead.`,
      'Nobody is reminded of it until a lead is named.',
      raw.leads.places[0],
    ),
  ];
}

function targetDoubts(
  raw: RawAction,
  target: TargetDate,
  unsure: string | undefined,
  doubt: Say,
): readonly Doubt[] {
  const said = (problem: string, assumed: string): readonly Doubt[] => [
    doubt('target', problem, assumed, raw.target.places[0] ?? raw.start.places[0]),
  ];
  if (unsure !== undefined) return said(unsure, whatWasRead(target));
  if (target.assumption !== undefined)
    return said(`“${target.wording}” leaves room for more than one reading.`, target.assumption);
  if (target.kind === 'none' && target.wording !== '')
    return said(`“${target.wording}” names no day.`, whatWasRead(target));
  if (target.wording === '')
    return said('No target date is given.', 'It is never due, and is reviewed each quarter.');
  return [];
}

function whatWasRead(target: TargetDate): string {
  if (target.end !== undefined) return `${target.assumption ?? ''} The target date is ${target.end}.`.trim();
  return target.kind === 'none'
    ? 'The action has no target date until somebody gives one.'
    : `The action is ${target.kind}.`;
}

function allLeads(raw: RawAction): readonly Lead[] {
  const leads = readLeads(plainText(raw.leads.text)).filter((lead) => !NOBODY.has(lead.name.toLowerCase()));
  const supporting = readLeads(plainText(raw.supporting.text))
    .filter((lead) => !NOBODY.has(lead.name.toLowerCase()))
    .map((lead) => ({ ...lead, role: 'input' as const }));
  return [...leads, ...supporting.filter((more) => !leads.some((lead) => lead.party === more.party))];
}

const NOBODY = new Set([
  'tbc',
  'tbd',
  'tba',
  'to be confirmed',
  'to be agreed',
  'to be determined',
  'to be decided',
  'n',
  'a',
  'n/a',
  'none',
  '?',
  'vacant',
  'not applicable',
]);
