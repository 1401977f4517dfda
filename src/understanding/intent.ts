import { z } from 'zod';
import type { PartyId } from '../people/party.ts';
import type { ActionRef } from '../plan/action.ts';
import { STATUSES } from '../progress/status.ts';
import type { UpdateId } from '../progress/update.ts';
import { type Day, parseDay } from '../time/day.ts';

/**
 * Everything a person can want, typed or pressed. Buttons and forms are decoded by the same schema, so
 * nothing reaches the core that a sentence could not say.
 */
const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: `"${text}" is not a day. Write it as 2025-03-31.` });
  return z.NEVER;
});
const ref = z
  .string()
  .min(1)
  .max(40)
  .transform((text) => text as ActionRef);
const party = z
  .string()
  .min(1)
  .max(120)
  .transform((text) => text as PartyId);
const draft = z
  .string()
  .min(1)
  .max(80)
  .transform((text) => text as DraftId);
const update = z
  .string()
  .min(1)
  .max(80)
  .transform((text) => text as UpdateId);
const status = z.enum(STATUSES);
const words = z.string().max(20_000);
const period = z.object({ start: day, end: day, words: z.string().max(200) }).readonly();

const filter = z
  .object({
    period: period.optional(),
    parties: z.array(party).readonly().optional(),
    /** Only how the parties are named: as joint leads, or with input. */
    role: z.enum(['lead', 'joint', 'input']).optional(),
    mine: z.boolean().optional(),
    statuses: z.array(status).readonly().optional(),
    refs: z.array(ref).readonly().optional(),
    exceptParties: z.array(party).readonly().optional(),
    exceptRefs: z.array(ref).readonly().optional(),
  })
  .readonly();

/** Which actions a list is about: `silent` ones have no update yet, `undated` ones no target date. */
const TOPICS = ['due', 'overdue', 'next', 'ongoing', 'undated', 'silent', 'all'] as const;

export const intentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), about: z.enum(TOPICS), filter }),
  z.object({ kind: z.literal('count'), about: z.enum(TOPICS), filter }),
  z.object({
    kind: z.literal('detail'),
    refs: z.array(ref).readonly(),
    field: z.enum(['target', 'leads', 'deliverables']).optional(),
  }),
  z.object({
    kind: z.literal('who'),
    refs: z.array(ref).readonly(),
    filter: filter.optional(),
    answered: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('status'), refs: z.array(ref).readonly(), filter: filter.optional() }),
  z.object({ kind: z.literal('blockers'), filter }),
  z.object({ kind: z.literal('history'), refs: z.array(ref).readonly(), filter: filter.optional() }),
  z.object({ kind: z.literal('digest') }),
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('thanks') }),
  /** A reply in somebody's own words; without refs, the bot asks which action it is about. */
  z.object({ kind: z.literal('report'), refs: z.array(ref).readonly(), said: words }),
  /** One tap, its own confirmation. */
  z.object({
    kind: z.literal('record'),
    ref,
    status,
    note: words.optional(),
    percent: z.coerce.number().min(0).max(100).optional(),
    forecast: day.optional(),
  }),
  z.object({ kind: z.literal('confirm'), draft: draft.optional() }),
  z.object({ kind: z.literal('discard'), draft: draft.optional() }),
  z.object({ kind: z.literal('amend'), draft: draft.optional(), update: update.optional(), said: words }),
  /** A chair or the secretariat says that a reported status is right. */
  z.object({ kind: z.literal('endorse'), refs: z.array(ref).readonly() }),
  z.object({ kind: z.literal('snooze'), refs: z.array(ref).readonly(), until: day }),
  /** What a person asked for that only later words can complete: "move action 3 to May". */
  z.object({
    kind: z.literal('request'),
    what: z.enum(['change_date', 'remind', 'subscribe', 'delegate', 'absence', 'stop']),
    refs: z.array(ref).readonly(),
    said: words,
  }),
  z.object({
    kind: z.literal('unknown'),
    why: z.enum([
      'not_understood',
      'out_of_scope',
      'refused',
      'no_such_action',
      'no_such_party',
      'unread_date',
      'which_action',
    ]),
    /** What could not be found, or is refused. */
    words: z.string().max(500).optional(),
    /** Actions it may have meant. */
    refs: z.array(ref).readonly().optional(),
  }),
]);

export type Intent = z.output<typeof intentSchema>;
export type Filter = z.output<typeof filter>;
export type Topic = (typeof TOPICS)[number];
export type DraftId = string & { readonly __brand: 'DraftId' };
