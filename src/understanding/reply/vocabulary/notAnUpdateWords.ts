import { phrasebook } from '../../phrasebook.ts';
import type { NotAnUpdate } from '../reading.ts';
import { OUT_OF_OFFICE, SNOOZE } from './absenceWords.ts';
import { ACKNOWLEDGED, THANKS } from './courtesyWords.ts';
import { DELEGATE, ELSEWHERE, WRONG_ACTION, WRONG_PERSON } from './othersWords.ts';
import { NO_CHANGE, NONE, QUESTION } from './questionWords.ts';
import { CHANGE_DATE_REQUEST, COMPLAINT, RETRACTION, UNSUBSCRIBE, WITHHELD } from './wishWords.ts';

/** What people say that is no news of the action; `none` only looks like one of the kinds. */
const KINDS: { readonly [kind in NotAnUpdate | 'none']: string } = {
  withheld: WITHHELD,
  unsubscribe: UNSUBSCRIBE,
  retraction: RETRACTION,
  wrong_action: WRONG_ACTION,
  change_date_request: CHANGE_DATE_REQUEST,
  wrong_person: WRONG_PERSON,
  out_of_office: OUT_OF_OFFICE,
  delegate: DELEGATE,
  snooze: SNOOZE,
  elsewhere: ELSEWHERE,
  no_change: NO_CHANGE,
  complaint: COMPLAINT,
  thanks: THANKS,
  acknowledgement: ACKNOWLEDGED,
  question: QUESTION,
  none: NONE,
};

export const NOT_AN_UPDATE_BOOK = phrasebook(
  (Object.keys(KINDS) as (NotAnUpdate | 'none')[]).map((kind) => [kind, KINDS[kind]] as const),
);
