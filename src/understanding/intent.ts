import { z } from 'zod';
import {
  absence,
  chase,
  decide,
  delegate,
  move,
  prefer,
  stop,
  subscribe,
  trust,
  withdraw,
} from './command.ts';
import { filter, TOPICS } from './filter.ts';
import { day, draft, party, ref, refs, status, toRead, update, words } from './intentParts.ts';

const FIELDS = ['target', 'leads', 'input', 'deliverables', 'condition'] as const;

/**
 * Everything a person can want, typed or pressed. Buttons and forms are decoded by the same schema, so
 * nothing reaches the core that a sentence could not say.
 */
export const intentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), about: z.enum(TOPICS), filter }),
  z.object({ kind: z.literal('count'), about: z.enum(TOPICS), filter }),
  z.object({
    kind: z.literal('detail'),
    refs,
    field: z.enum(FIELDS).optional(),
  }),
  /** Several actions side by side. */
  z.object({ kind: z.literal('compare'), refs }),
  /** The sum of what was reported of a measure: "how many joint operations so far". */
  z.object({ kind: z.literal('sum'), refs, measure: z.string().max(200), filter: filter.optional() }),
  /** How many leads, deliverables or days an action has. */
  z.object({
    kind: z.literal('extent'),
    refs,
    of: z.enum(['leads', 'deliverables', 'days']),
    filter: filter.optional(),
  }),
  z.object({
    kind: z.literal('who'),
    refs,
    filter: filter.optional(),
    /**
     * Who leads, who has not answered, who was asked and when, who leads the
     * most; who leads where nothing is said.
     */
    about: z.enum(['leads', 'silent', 'answered', 'asked', 'most', 'contacts', 'away']).optional(),
    /** Who leads what is due, overdue and so on. */
    topic: z.enum(TOPICS).optional(),
  }),
  z.object({ kind: z.literal('status'), refs, filter: filter.optional() }),
  z.object({ kind: z.literal('blockers'), filter }),
  z.object({
    kind: z.literal('history'),
    refs,
    filter: filter.optional(),
    /** What was reported, or how the dates have moved. */
    about: z.enum(['updates', 'slips']).optional(),
  }),
  /** "Why did I get this?" */
  z.object({ kind: z.literal('why_asked'), refs }),
  /** "How did you read that?" */
  z.object({ kind: z.literal('explain') }),
  /** "What does amber mean?" */
  z.object({ kind: z.literal('meaning'), status: status.optional(), party: party.optional() }),
  /** What the plan is called, and the time it covers. */
  z.object({ kind: z.literal('plan') }),
  z.object({ kind: z.literal('digest') }),
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('thanks') }),
  /** A reply in somebody's own words; without refs, the bot asks which action it is about. */
  z.object({ kind: z.literal('report'), refs, said: words }),
  /** One tap, its own confirmation. */
  z.object({
    kind: z.literal('record'),
    ref,
    status,
    note: toRead.optional(),
    /** The form asked why: the note is the obstacle, and nothing to read figures from. */
    isProblem: z.boolean().optional(),
    percent: z.coerce.number().min(0).max(100).optional(),
    forecast: day.optional(),
  }),
  z.object({ kind: z.literal('confirm'), draft: draft.optional() }),
  z.object({ kind: z.literal('discard'), draft: draft.optional() }),
  z.object({ kind: z.literal('amend'), draft: draft.optional(), update: update.optional(), said: toRead }),
  /** A chair or the secretariat says that a reported status is right. */
  z.object({ kind: z.literal('endorse'), refs }),
  z.object({ kind: z.literal('snooze'), refs, until: day }),
  move,
  chase,
  subscribe,
  delegate,
  absence,
  withdraw,
  stop,
  prefer,
  /** What the speaker prefers, and when the bot writes to them next. */
  z.object({ kind: z.literal('preferences'), about: z.enum(['next']).optional() }),
  decide,
  trust,
  z.object({
    kind: z.literal('unknown'),
    why: z.enum([
      'not_understood',
      'too_long',
      'out_of_scope',
      'refused',
      'no_such_action',
      'no_such_party',
      'unread_date',
      'which_action',
      'private',
      'not_mentioned',
    ]),
    /** What could not be found, or is refused. */
    words: z.string().max(500).optional(),
    /** Actions it may have meant. */
    refs: refs.optional(),
  }),
]);

export type Intent = z.output<typeof intentSchema>;
export type Field = (typeof FIELDS)[number];
