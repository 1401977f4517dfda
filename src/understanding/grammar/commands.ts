import type { ActionRef } from '../../plan/action.ts';
import type { Intent } from '../intent.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { readAbsence } from './readAbsence.ts';
import { pointedAt, readChase } from './readChase.ts';
import { readDelegation } from './readDelegation.ts';
import { readMove } from './readMove.ts';
import { readSnooze } from './readSnooze.ts';
import { readSubscription } from './readSubscription.ts';
import { refsMeant } from './refsMeant.ts';

/** What somebody wants done, rather than known. Nothing is done by it: each is checked, shown and confirmed. */
export function readCommand(phrase: Phrase): Intent | undefined {
  const refs = refsMeant(withoutReason(phrase));
  const said = phrase.text;
  if (phrase.has('withdraw') && !phrase.isQuestion)
    return { kind: 'withdraw', refs: refs.length > 0 ? refs : pointedAt(phrase), said };
  // "Amend my last one, it should be 55 %", where no draft waits.
  if (phrase.has('amend') && !phrase.isQuestion && /\bmy (?:last|latest|previous)\b/i.test(said))
    return refs.length === 0 ? { kind: 'amend', said } : { kind: 'report', refs, said };
  return (
    readSubscription(phrase) ??
    readDigest(phrase) ??
    (phrase.has('stop') && !phrase.has('snooze') ? { kind: 'stop', said } : undefined) ??
    readAbsence(phrase) ??
    readSnooze(phrase, refs) ??
    readChase(phrase, refs) ??
    (phrase.periods.length === 0 ? readDelegation(phrase, refs) : undefined) ??
    readMove(phrase, refs) ??
    readDelegation(phrase, refs) ??
    (isEndorsement(phrase, refs) ? { kind: 'endorse', refs } : undefined) ??
    (isRecord(phrase, refs) ? { kind: 'report', refs, said } : undefined)
  );
}

/** "Request an extension for the MSHT strategy as clearance is outstanding": the reason points at no action. */
function withoutReason(phrase: Phrase): Phrase {
  if (!phrase.has('move') || refsMeant(phrase).length > 0) return phrase;
  const parts = phrase.text.split(REASON).map((part) => readPhrase(part, phrase.context));
  return parts.find((part) => part.has('move') && refsMeant(part).length > 0) ?? phrase;
}

const REASON = /[;.!?]\s|,? \b(?:as|because|since|due to|owing to|so that|while)\b /i;

function readDigest(phrase: Phrase): Intent | undefined {
  const isOther = phrase.refs.length > 0 || phrase.has('chase', 'snooze');
  return phrase.has('digest') && !isOther ? { kind: 'digest' } : undefined;
}

/** A chair or the secretariat agrees with what a lead reported: "confirm the status of action 1". */
function isEndorsement(phrase: Phrase, refs: readonly ActionRef[]): boolean {
  return (
    phrase.has('endorse', 'confirm') &&
    refs.length > 0 &&
    !phrase.isQuestion &&
    (CONFIRMING.test(phrase.text) || !phrase.has('who', 'when', 'what'))
  );
}

const CONFIRMING = /^\W*(?:i|we) (?:hereby )?(?:confirm|endorse|agree|accept)\b/i;

/** "Mark action 3 complete", "7's about 60% done", "4 more investigators accredited, add to 2". */
function isRecord(phrase: Phrase, refs: readonly ActionRef[]): boolean {
  if (phrase.isQuestion && !phrase.says('can', 'could', 'please')) return false;
  if (phrase.has('what', 'who', 'when', 'how_many', 'how', 'why')) return false;
  const hasNews = phrase.statuses.length > 0 || phrase.spans.some((span) => span.kind === 'number');
  return refs.length > 0 && hasNews && phrase.has('record', 'change');
}
