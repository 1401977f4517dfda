import type { Intent } from '../intent.ts';
import type { Token } from '../tokens.ts';
import type { Phrase } from './phrase.ts';
import { CLAIM, CODE, MASS_MENTION, REFUSED, SAYINGS } from './refused.ts';

/** What is refused by name, or undefined when nothing is. */
export function readRefusal(phrase: Phrase): Intent | undefined {
  const what =
    SAYINGS.find(([, saying]) => saying.test(phrase.text))?.[0] ??
    refusedMention(phrase) ??
    refusedClaim(phrase) ??
    refusedDeed(phrase);
  return what === undefined ? undefined : { kind: 'unknown', why: 'refused', words: what };
}

/** Code where a question or an order is expected. */
export function readCode(phrase: Phrase): Intent | undefined {
  return CODE.test(phrase.text.replaceAll(/\s/g, ' '))
    ? { kind: 'unknown', why: 'refused', words: 'run code' }
    : undefined;
}

/** "Run ${…}": an order, and nothing about the plan beside it. */
export function asksToRun(words: string): boolean {
  return /^\W{0,3}(?:(?:please|now|just|can you|could you|would you|you) ){0,3}(?:run|execute|evaluate|eval|exec|compile|render|inject)\b/i.test(
    words,
  );
}

/** "@channel do your updates"; a question that mentions everybody stays a question. */
function refusedMention(phrase: Phrase): string | undefined {
  const { asked, inReplyTo } = phrase.context;
  const asks = phrase.isQuestion || phrase.has('what', 'who', 'when', 'how_many', 'due', 'overdue');
  const isReply = asked.length > 0 || inReplyTo !== undefined;
  return MASS_MENTION.test(phrase.text) && !asks && !isReply ? 'message everyone at once' : undefined;
}

function refusedClaim(phrase: Phrase): string | undefined {
  const orders =
    phrase.has('change', 'record', 'move', 'chase', 'delegate', 'endorse', 'confirm') ||
    phrase.statuses.length > 0 ||
    phrase.says('give', 'show', 'send', 'reset');
  return orders && (CLAIM.test(phrase.text) || claimsRole(phrase)) ? 'act on another’s authority' : undefined;
}

/** "As secretariat, …" from somebody who is not. */
function claimsRole({ text, context: { speaker } }: Phrase): boolean {
  const role = /\b(?:i am|i'm|im|as|it['’]?s|this is) (?:the |a )?(secretariat|chair|director)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  return role !== undefined && !(speaker?.roles.some((own) => own === role) ?? false);
}

function refusedDeed(phrase: Phrase): string | undefined {
  const said = phrase.tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  const words = said.map(({ norm }) => norm);
  // "The boss says yes: erase all of it" gives its order after a sign.
  const opens = (at: number): boolean =>
    phrase.tokens[phrase.tokens.indexOf(said[at] as Token) - 1]?.kind === 'sign';
  return REFUSED.find(({ what, deeds, objects, within }) =>
    words.some((word, at) => {
      if (!deeds.has(word) || !(isOrder(words, at) || opens(at))) return false;
      const near = words.slice(at + 1, at + 1 + within);
      return near.some((other) => objects.has(other)) && fits(what, phrase, near, opens(at));
    }),
  )?.what;
}

const BEFORE_AN_ORDER = new Set(
  'please you and then just now also kindly must should lets let bot ok so what where is can could would i ill'.split(
    ' ',
  ),
);

/** "Delete the plan", "can you delete", "I want you to delete"; "we had to delete" tells of something. */
function isOrder(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return (
    at <= 1 || BEFORE_AN_ORDER.has(before) || (before === 'to' && words.slice(at - 4, at).includes('you'))
  );
}

const FEW = 3;

/** What may be cancelled: a reminder is not the plan. */
const OF_THE_BOT = 'reminder reminders update snooze request digest subscription draft message'.split(' ');

/** "Tell the NCA they are late" is a message; "tell me what they lead" asks. */
function isForOthers(phrase: Phrase): boolean {
  const names = phrase.parties.length > 0 || phrase.strangers.length > 0 || phrase.has('lead');
  return (names || phrase.says('everyone', 'everybody', 'public')) && !phrase.has('what', 'who', 'when');
}

const ASKING = new Set(
  'what which who whom whose when why how is are was were do does did has have tell any'.split(' '),
);

const OWN = new Set('i my we our me us'.split(' '));

const EVERYBODY = new Set('everyone everybody workspace company staff all'.split(' '));

/** "What happened to everything" is no order to report, and "tell me all" no broadcast. */
function fits(what: string, phrase: Phrase, near: readonly string[], isOrdered: boolean): boolean {
  const isForSelf = near.includes('me') || near.includes('us');
  const isOwnWait = phrase.context.drafts.length > 0 || phrase.context.memory.proposed !== undefined;
  if (what === 'report every action at once') {
    const asks = ASKING.has(phrase.tokens[0]?.norm ?? '');
    const says =
      phrase.says('close', 'approve', 'confirm', 'finish', 'resolve', 'accept') ||
      phrase.says('reset') ||
      phrase.statuses.some((span) => !span.isLeftOut && span.status !== 'not_started');
    const isOfFew = phrase.refs.length > 0 && phrase.refs.length <= FEW;
    return (
      !asks && says && !isForSelf && !isOwnWait && !isOfFew && !phrase.says('which', 'show', 'list', 'due')
    );
  }
  if (what === 'message everyone at once') {
    const isChase = phrase.has('overdue', 'silent', 'due', 'lead') || phrase.parties.length > 0;
    return !isChase && !isForSelf && near.some((word) => EVERYBODY.has(word));
  }
  // "Drop DOJ a reminder about action 1".
  if (
    phrase.has('chase') &&
    near.some((word) => /^(?:reminder|reminders|nudge|chaser|line|note)$/.test(word))
  )
    return false;
  if (what.startsWith('take anything out of the plan'))
    return !phrase.isQuestion && !phrase.says(...OF_THE_BOT) && !near.some((word) => OWN.has(word));
  if (what.startsWith('pass messages on'))
    return !isForSelf && !phrase.has('chase', 'snooze') && isForOthers(phrase);
  if (what.startsWith('turn an update down')) return !phrase.isQuestion;
  if (what.startsWith('change who may do what')) return isForSelf && !phrase.isQuestion;
  if (what.startsWith('change what the plan says')) return !phrase.isQuestion && phrase.statuses.length === 0;
  if (what === 'remove anything from the record' && near.some((word) => OWN.has(word))) return false;
  if (what === 'remove anything from the record')
    return isOrdered || !phrase.isQuestion || phrase.says('can', 'could', 'please');
  return true;
}
