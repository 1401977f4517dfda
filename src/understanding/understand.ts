import type { Context } from './context.ts';
import { readAboutDraft, readAboutProposal, readCommand } from './grammar/commands.ts';
import { readCourtesy } from './grammar/courtesies.ts';
import { readFollowUp } from './grammar/followUps.ts';
import { coverage, type Phrase, readPhrase } from './grammar/phrase.ts';
import { readQuestion } from './grammar/questions.ts';
import { topicMeant, topicsNear } from './grammar/refsMeant.ts';
import { readRefusal } from './grammar/refusals.ts';
import { readAsReply } from './grammar/replies.ts';
import type { Intent } from './intent.ts';

/** An intent, how sure the reading is (0 to 1), and the words it came from. */
export type Understood = { readonly intent: Intent; readonly confidence: number; readonly phrase: Phrase };

/** A question needs this share of its telling words understood; below it, the bot says it did not follow. */
const ENOUGH = 0.5;

/** What somebody wants, from what they typed. Pure, total, and the same every time. */
export function understand(text: string, context: Context): Understood {
  const phrase = readPhrase(text, context);
  const confidence = coverage(phrase);
  return { intent: decide(phrase, confidence), confidence, phrase };
}

function decide(phrase: Phrase, confidence: number): Intent {
  if (phrase.tokens.every((token) => token.kind === 'break'))
    return { kind: 'unknown', why: 'not_understood' };
  const refusal = readRefusal(phrase);
  if (refusal !== undefined) return refusal;
  const missing = phrase.missing[0];
  if (missing !== undefined && phrase.refs.length === 0)
    return { kind: 'unknown', why: 'no_such_action', words: missing };
  const proposed = readAboutProposal(phrase);
  if (proposed !== undefined) return proposed;
  const aboutDraft = readAboutDraft(phrase);
  if (aboutDraft !== undefined) return aboutDraft;
  const which = readWhich(phrase);
  if (which !== undefined) return which;
  if (isLooseYes(phrase)) return { kind: 'confirm' };
  const reply = readAsReply(phrase);
  if (reply !== undefined) return reply;
  const courtesy = readCourtesy(phrase);
  if (courtesy !== undefined) return courtesy;
  const stranger = phrase.strangers[0];
  if (stranger !== undefined && phrase.parties.length === 0 && phrase.refs.length === 0)
    return { kind: 'unknown', why: 'no_such_party', words: stranger };
  const followUp = readFollowUp(phrase);
  if (followUp !== undefined) return followUp;
  const command = readCommand(phrase);
  if (command !== undefined) return command;
  const question = readQuestion(phrase);
  if (question !== undefined && (confidence >= ENOUGH || namesActions(question, phrase))) return question;
  const near = topicsNear(phrase);
  if (near.length === 1 && confidence >= ENOUGH) return { kind: 'detail', refs: near };
  if (near.length > 0 && confidence >= ENOUGH) return { kind: 'unknown', why: 'which_action', refs: near };
  return {
    kind: 'unknown',
    why: phrase.unknown.length > 0 && phrase.isQuestion ? 'out_of_scope' : 'not_understood',
  };
}

/** "action 3" says what is meant, whatever else was typed; a bare "3" does not. */
function namesActions(intent: Intent, phrase: Phrase): boolean {
  return 'refs' in intent && (intent.refs?.length ?? 0) > 0 && phrase.namesActions;
}

/** A yes to nothing: no draft waits, and nothing else is said. */
function isLooseYes(phrase: Phrase): boolean {
  const words = phrase.tokens.filter((token) => token.kind !== 'sign').map((token) => token.norm);
  return (
    phrase.context.drafts.length === 0 && words.length === 1 && (words[0] === 'yes' || words[0] === 'confirm')
  );
}

/** The answer to "which action is that about?". */
function readWhich(phrase: Phrase): Intent | undefined {
  const { waiting } = phrase.context.memory;
  if (waiting === undefined || phrase.isQuestion || phrase.tokens.length > 12) return undefined;
  const topic = topicMeant(phrase);
  const refs = phrase.refs.length > 0 ? phrase.refs : topic === undefined ? [] : [topic];
  return refs.length === 0 ? undefined : { kind: 'report', refs, said: waiting.said };
}
