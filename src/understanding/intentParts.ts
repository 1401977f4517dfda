import { z } from 'zod';
import type { PartyId } from '../people/party.ts';
import type { ActionRef } from '../plan/action.ts';
import { STATUSES } from '../progress/status.ts';
import type { UpdateId } from '../progress/update.ts';
import { type Day, parseDay } from '../time/day.ts';
import { findTimes, writeTime } from './readers/findTimes.ts';
import { LONGEST_READ, MOST_LETTERS } from './tokens.ts';

/** What intents are made of. */
export const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: `"${text}" is not a day. Write it as 2025-03-31.` });
  return z.NEVER;
});
export const ref = z
  .string()
  .min(1)
  .max(40)
  .transform((text) => text as ActionRef);
export const refs = z.array(ref).readonly();
export const party = z
  .string()
  .min(1)
  .max(120)
  .transform((text) => text as PartyId);
export const draft = z
  .string()
  .min(1)
  .max(80)
  .transform((text) => text as DraftId);
export const update = z
  .string()
  .min(1)
  .max(80)
  .transform((text) => text as UpdateId);
export const status = z.enum(STATUSES);
export const words = z.string().max(20_000);
/** What somebody writes into a form for the bot to read. */
export const toRead = z
  .string()
  .max(LONGEST_READ, `that is too long to read; write at most ${MOST_LETTERS} characters.`);
export const period = z.object({ start: day, end: day, words: z.string().max(200) }).readonly();

/** A time of day, "14:00"; in a form it may be written as people do, "2 pm". */
export const time = z
  .string()
  .max(60)
  .transform((text, context): string => {
    const [found, other] = findTimes(text.trim());
    if (found !== undefined && other === undefined && found.from === 0 && found.to === text.trim().length)
      return writeTime(found, 'work');
    context.addIssue({ code: 'custom', message: `“${text}” is not a time. Write it as 14:00.` });
    return z.NEVER;
  });
/** Part of a day; in a form in one line, "17:00 to 09:00". */
export const hours = z.union([
  z.object({ from: time.optional(), until: time.optional() }).readonly(),
  z
    .string()
    .max(60)
    .transform((text, context) => {
      const [from, until, other] = findTimes(text);
      if (from !== undefined && until !== undefined && other === undefined)
        return { from: writeTime(from, 'work'), until: writeTime(until, 'work') };
      context.addIssue({
        code: 'custom',
        message: `“${text}” is no stretch of time. Write it as 17:00 to 09:00.`,
      });
      return z.NEVER;
    }),
]);

export type DraftId = string & { readonly __brand: 'DraftId' };
