import type { Person } from '../src/people/person.ts';
import type { Plan } from '../src/plan/plan.ts';
import type { World } from '../src/ports/world.ts';
import { NOTHING_ARRANGED } from '../src/reminders/arrangements.ts';

/** A plan and its people before anything was reported or arranged. */
export function quietWorld(plan: Plan, people: readonly Person[] = []): World {
  return { plan, people, channels: [], updates: [], removed: [], clockOffsetMs: 0, ...NOTHING_ARRANGED };
}
