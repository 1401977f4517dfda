import type { Message } from '../message/message.ts';
import type { PersonId } from '../people/person.ts';
import type { ActionRef } from '../plan/action.ts';
import type { Memory } from '../understanding/context.ts';
import type { Intent } from '../understanding/intent.ts';
import { answerCompare } from './answerCompare.ts';
import { answerDetail } from './answerDetail.ts';
import { answerDigest } from './answerDigest.ts';
import { answerExplain } from './answerExplain.ts';
import { answerExtent } from './answerExtent.ts';
import { answerHistory } from './answerHistory.ts';
import { answerList } from './answerList.ts';
import { answerMeaning } from './answerMeaning.ts';
import { answerPlan } from './answerPlan.ts';
import { answerPreferences } from './answerPreferences.ts';
import { answerStatus } from './answerStatus.ts';
import { answerSum } from './answerSum.ts';
import { answerUnknown } from './answerUnknown.ts';
import { answerWho } from './answerWho.ts';
import { answerWhyAsked } from './answerWhyAsked.ts';
import { command } from './commands/command.ts';
import { hello, help, thanks } from './courtesies.ts';
import { amend, confirm, discard } from './drafts.ts';
import { endorse } from './endorse.ts';
import type { Change, Known } from './known.ts';
import { record, report } from './report.ts';
import { snooze } from './snooze.ts';
import { trust } from './trust.ts';

/** What is to be said, and what is to become true with it: both or neither. */
export type Answer = {
  readonly messages: readonly Message[];
  readonly changes: readonly Change[];
  /** Numbers of the actions the answer is about. */
  readonly about: readonly ActionRef[];
  /** What the conversation keeps for the next message; `waiting: undefined` forgets. */
  readonly remember?: { readonly [key in keyof Memory]?: Memory[key] | undefined };
  /** Somebody known asked for what they may not do, and nothing was done. */
  readonly isRefusal?: boolean;
  /** Passed on to whoever administers the plan. */
  readonly toSecretariat?: readonly Message[];
  /** Passed on to others whom it concerns. */
  readonly toPeople?: readonly { readonly person: PersonId; readonly message: Message }[];
};

/** The answer to an intent, from what is known. Pure: it decides, and the bot does. */
export function answer(intent: Intent, known: Known): Answer {
  switch (intent.kind) {
    case 'list':
    case 'count':
    case 'blockers':
      return answerList(intent, known);
    case 'detail':
      return answerDetail(intent, known);
    case 'who':
      return answerWho(intent, known);
    case 'status':
      return answerStatus(intent, known);
    case 'history':
      return answerHistory(intent, known);
    case 'meaning':
      return answerMeaning(intent, known);
    case 'plan':
      return answerPlan(known);
    case 'digest':
      return answerDigest(known);
    case 'help':
      return help(known);
    case 'hello':
      return hello(known);
    case 'thanks':
      return thanks();
    case 'report':
      return report(intent, known);
    case 'record':
      return record(intent, known);
    case 'confirm':
      return confirm(intent, known);
    case 'discard':
      return discard(intent, known);
    case 'amend':
      return amend(intent, known);
    case 'endorse':
      return endorse(intent, known);
    case 'trust':
      return trust(intent, known);
    case 'snooze':
      return snooze(intent, known);
    case 'move':
    case 'chase':
    case 'subscribe':
    case 'delegate':
    case 'absence':
    case 'withdraw':
    case 'stop':
    case 'prefer':
    case 'decide':
      return command(intent, known);
    case 'preferences':
      return answerPreferences(intent, known);
    case 'compare':
      return answerCompare(intent, known);
    case 'sum':
      return answerSum(intent, known);
    case 'extent':
      return answerExtent(intent, known);
    case 'why_asked':
      return answerWhyAsked(intent, known);
    case 'explain':
      return answerExplain(known);
    case 'unknown':
      return answerUnknown(intent, known);
  }
}
