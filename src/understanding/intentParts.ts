import { z } from 'zod';
import type { PartyId } from '../people/party.ts';
import type { ActionRef } from '../plan/action.ts';
import { STATUSES } from '../progress/status.ts';
import type { UpdateId } from '../progress/update.ts';
import { type Day, parseDay } from '../time/day.ts';

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
export const period = z.object({ start: day, end: day, words: z.string().max(200) }).readonly();

export type DraftId = string & { readonly __brand: 'DraftId' };
