import { describe, expect, it } from 'vitest';
import { answerOnce } from '../../src/commands/answerOnce.ts';
import { readPlan } from '../../src/importing/readPlan.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { quietWorld } from '../quietWorld.ts';

/** Nothing here is about the seed plan: other numbers, other bodies, other words. */
const ROWS = [
  'Ref\tAction\tLead\tBy when\tOutputs',
  'CA-01\tRetrofit council homes to EPC C\tHousing Services, supported by Finance\tMarch 2026\tNumber of homes retrofitted',
  'CA-02\tPlant trees in urban areas\tParks Team & Woodland Trust\tWinter 2024\tNumber of trees planted',
  'CA-03\tElectric vehicle charging points in car parks\tTransport Department\tJune 2025 (subject to grid connection)\tNumber of charging points installed',
  'CA-04\tReview planning policy for flood resilience\tPlanning Team\tOngoing\tAnnual review report',
  'CA-05\tSchool travel plans for every primary school\tTransport Department/Education Authority\tSeptember 2025\tNumber of schools with a travel plan',
];
const { plan } = await readPlan(
  new TextEncoder().encode(`CLIMATE ACTION PLAN 2024-2026\n\n${ROWS.join('\n')}\n`),
  'climate.txt',
);
const WORLD = quietWorld(plan);
const ask = (said: string, context?: string) =>
  answerOnce(said, {
    world: WORLD,
    speaker: undefined,
    now: instantAt(day('2025-02-10'), '12:00', plan.zone),
    context,
  });

describe('Of a climate plan, on 10 February 2025', () => {
  it.each([
    ['what’s due before the summer', 'list', ['CA-02']],
    ['who leads the trees one', 'who', ['CA-02']],
    ['ca03 status pls', 'status', ['CA-03']],
    ['what does transport lead', 'list', ['CA-03', 'CA-05']],
    ['how many trees planted so far', 'count', ['CA-02']],
    ['anything on schools', 'detail', ['CA-05']],
    ['retrofiting', 'detail', ['CA-01']],
    ['which dates depend on something', 'list', ['CA-03']],
    ['which are ongoing', 'list', ['CA-04']],
    ['compare CA-01 and CA-05', 'detail', ['CA-01', 'CA-05']],
    ['everything except the joint ones', 'list', ['CA-01', 'CA-03', 'CA-04']],
    ['who leads action 3', 'unknown', []],
    ['what is HMRC doing', 'unknown', []],
  ])('“%s” gets its own answer', (said, kind, actions) => {
    const answered = ask(said);
    expect([answered.kind, answered.actions]).toEqual([kind, actions]);
  });

  it('a follow-up points back at its actions', () => {
    expect(ask('when is it due', 'tell me about CA-05').answer).toContain('30 September 2025');
  });
});
