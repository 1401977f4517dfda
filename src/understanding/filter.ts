import { z } from 'zod';
import { day, party, period, ref, refs, status } from './intentParts.ts';

/** Which actions a list is about: `silent` ones have no update yet, `undated` ones no target date. */
export const TOPICS = [
  'due',
  'overdue',
  'next',
  'ongoing',
  'undated',
  'silent',
  'unreviewed',
  'attention',
  'open',
  'all',
] as const;

export const filter = z
  .object({
    period: period.optional(),
    parties: z.array(party).readonly().optional(),
    /** All of the parties are named on the action, and not only one of them. */
    together: z.boolean().optional(),
    /** Only how the parties are named: alone, as joint leads, with input, or not at all. */
    role: z.enum(['lead', 'sole', 'joint', 'input', 'none']).optional(),
    /** How many leads or deliverables, or days overdue, there have to be. */
    size: z
      .object({
        of: z.enum(['leads', 'deliverables', 'days overdue']),
        least: z.number().optional(),
        most: z.number().optional(),
      })
      .readonly()
      .optional(),
    mine: z.boolean().optional(),
    /** Everything that is not the speaker's own. */
    exceptMine: z.boolean().optional(),
    statuses: z.array(status).readonly().optional(),
    refs: refs.optional(),
    /** Target dates that hang on something: "subject to legislative timetable". */
    conditional: z.boolean().optional(),
    /** Words of the plan, and the actions that use them. */
    matching: z
      .object({ words: z.string().max(200), refs })
      .readonly()
      .optional(),
    /** Not those that are due in it. */
    exceptPeriod: period.optional(),
    /** As things stood on a day that has passed: "what was overdue on 1 September". */
    asOf: day.optional(),
    exceptParties: z.array(party).readonly().optional(),
    exceptRefs: z.array(ref).readonly().optional(),
    exceptStatuses: z.array(status).readonly().optional(),
    /** What else has to be true of them: overdue, and silent too. */
    also: z.array(z.enum(TOPICS)).readonly().optional(),
    exceptTopics: z.array(z.enum(TOPICS)).readonly().optional(),
    /** Only the one that comes first or last by its target date. */
    pick: z.enum(['first', 'last']).optional(),
  })
  .readonly();

export type Filter = z.output<typeof filter>;
export type Topic = (typeof TOPICS)[number];
