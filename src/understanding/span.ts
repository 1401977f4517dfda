import type { PartyId } from '../people/party.ts';
import type { ActionRef } from '../plan/action.ts';
import type { Status } from '../progress/status.ts';
import type { PeriodSpan } from '../time/readPeriods.ts';
import type { Cue } from './vocabulary/cues.ts';

/** A stretch of the text whose meaning is known. Places count characters of the text as typed. */
export type Span = { readonly from: number; readonly to: number; readonly text: string } & Meaning;

type Meaning =
  /** Actions by number; `bare` when the word "action" was not there to prove it. */
  | {
      readonly kind: 'action';
      readonly refs: readonly string[];
      readonly missing: readonly string[];
      readonly bare: boolean;
    }
  | { readonly kind: 'party'; readonly parties: readonly PartyId[] }
  /** A body this plan doesn't name. */
  | { readonly kind: 'stranger'; readonly name: string }
  | { readonly kind: 'period'; readonly period: PeriodSpan }
  | { readonly kind: 'status'; readonly status: Status; readonly negated: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'cue'; readonly cues: readonly Cue[] }
  /** A word of the plan's own titles and deliverables. */
  | { readonly kind: 'topic'; readonly refs: readonly ActionRef[] }
  | { readonly kind: 'other' };
