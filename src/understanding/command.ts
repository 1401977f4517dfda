import { z } from 'zod';
import { day, hours, party, period, refs, time, words } from './intentParts.ts';

/**
 * What somebody wants changed. Each is checked against what the person may do, and nothing changes before
 * `confirmed`, which a button or a yes sets on the very command that was shown.
 */
const confirmed = z.boolean().optional();

/** The target date is to be another: a window that was named, or so much later (earlier when negative). */
export const move = z.object({
  kind: z.literal('move'),
  refs,
  to: period.optional(),
  by: z.object({ months: z.int(), days: z.int() }).readonly().optional(),
  said: words,
  confirmed,
});
/** Somebody is to be reminded now: the contacts of the actions, or of the parties, or who has not answered. */
export const chase = z.object({
  kind: z.literal('chase'),
  refs,
  parties: z.array(party).readonly(),
  /** Only about what is overdue, or has no update yet. */
  about: z.enum(['overdue', 'silent']).optional(),
  /** Only about what is due in it. */
  period: period.optional(),
  said: words,
  confirmed,
});
/** The weekly digest is to come to a channel, or no more; without a name, to the one this was said in. */
export const subscribe = z.object({
  kind: z.literal('subscribe'),
  wanted: z.boolean(),
  channel: z.string().max(120).optional(),
  said: words,
  confirmed,
});
/** Somebody else answers from now on; without refs, for everything. */
export const delegate = z.object({
  kind: z.literal('delegate'),
  refs,
  to: z.string().max(200).optional(),
  toParty: party.optional(),
  said: words,
  confirmed,
});
/** The speaker is away, from today or a later day, and is back on `until`. */
export const absence = z.object({
  kind: z.literal('absence'),
  from: day.optional(),
  until: day.optional(),
  said: words,
  confirmed,
});
/** The speaker's last update, of an action or of any, is not to count. */
export const withdraw = z.object({ kind: z.literal('withdraw'), refs, said: words, confirmed });
/**
 * When, and where, the bot is to write to the speaker. What is not named stays as it is; with `reset` all the rest,
 * or `only` some of it, is as usual again. An end of the quiet hours that is not named is as before, or that of work.
 */
export const prefer = z.object({
  kind: z.literal('prefer'),
  at: time.optional(),
  quiet: hours.optional(),
  platform: z.enum(['web', 'slack', 'teams']).optional(),
  reset: z.literal(true).optional(),
  only: z
    .array(z.enum(['at', 'quiet', 'platform']))
    .readonly()
    .optional(),
  said: words,
  confirmed,
});
/** No more reminders. */
export const stop = z.object({ kind: z.literal('stop'), said: words, confirmed });
/** The owner of the plan says yes or no to a date that somebody asked for. */
export const decide = z.object({
  kind: z.literal('decide'),
  request: z.string().max(80),
  approved: z.boolean(),
});

/** The secretariat says whether a tenant's e-mail addresses may be taken for those of the roster. */
export const trust = z.object({
  kind: z.literal('trust'),
  platform: z.enum(['slack', 'teams']),
  tenant: z.string().min(1).max(100),
  name: z.string().max(200),
  isTrusted: z.boolean(),
});

export type Command = z.output<
  | typeof move
  | typeof chase
  | typeof subscribe
  | typeof delegate
  | typeof absence
  | typeof withdraw
  | typeof prefer
  | typeof stop
>;
