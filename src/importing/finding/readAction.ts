import type { Action, ActionId, ActionRef, Lead, Place } from '../../plan/action.ts';
import type { Doubt } from '../../plan/plan.ts';
import { readLeads } from '../../plan/readLeads.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import type { Window } from '../../time/window.ts';
import { writePlace } from '../document.ts';
import { plainText } from './plainText.ts';
import type { RawAction } from './rawAction.ts';
import { readDeliverables } from './readDeliverables.ts';
import { targetOf } from './targetOf.ts';

type Read = { readonly action: Action; readonly doubts: readonly Doubt[] };

/** One action with every field's place, and a doubt for each thing that was guessed. */
export function readAction(raw: RawAction, ref: ActionRef, plan: string, period: Window | undefined): Read {
  const { target, doubt } = targetOf(raw, period);
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
  const at = (place: Place | undefined): string =>
    `action ${ref}, ${writePlace(place ?? raw.title.places[0] ?? raw.ref.places[0])}`;
  return {
    action,
    doubts: [
      ...(action.title === ''
        ? [
            {
              where: at(undefined),
              problem: 'The action has no words.',
              assumed: 'It stands in the plan with an empty title.',
            },
          ]
        : []),
      ...leadDoubts(raw, leads, at),
      ...targetDoubts(raw, target, doubt, (place) => at(place ?? places[0])),
      ...raw.otherTargets.map((other) => ({
        where: at(other.places[0]),
        problem: `The plan gives another date as well, “${other.text}”.`,
        assumed: `The target date is “${target.wording}”.`,
      })),
    ],
  };
}

function leadDoubts(
  raw: RawAction,
  leads: readonly Lead[],
  at: (place: Place | undefined) => string,
): readonly Doubt[] {
  if (leads.some(({ role }) => role !== 'input')) return [];
  return [
    {
      where: at(raw.leads.places[0]),
      problem: raw.leads.text === '' ? 'No lead is named.' : `“${raw.leads.text}” names no lead.`,
      assumed: 'Nobody is reminded of it until a lead is named.',
    },
  ];
}

function targetDoubts(
  raw: RawAction,
  target: TargetDate,
  doubt: string | undefined,
  at: (place?: Place) => string,
): readonly Doubt[] {
  const said = (problem: string, assumed: string): readonly Doubt[] => [{ where: at(), problem, assumed }];
  if (doubt !== undefined) return said(doubt, whatWasRead(target));
  if (target.assumption !== undefined)
    return said(`“${target.wording}” leaves room for more than one reading.`, target.assumption);
  if (target.kind === 'none' && target.wording !== '')
    return said(`“${target.wording}” names no day.`, whatWasRead(target));
  if (target.wording === '')
    return [
      {
        where: at(raw.title.places[0]),
        problem: 'No target date is given.',
        assumed: 'It is never due, and is reviewed each quarter.',
      },
    ];
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
