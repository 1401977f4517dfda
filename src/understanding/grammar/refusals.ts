import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** What nobody may have the bot do, whoever they say they are: a deed and its object, close together. */
type Refused = {
  readonly what: string;
  readonly deeds: string;
  readonly objects: string;
  readonly within?: number;
};

const REFUSED: readonly Refused[] = [
  {
    what: 'set my rules aside',
    deeds:
      'ignore disregard forget override bypass skip circumvent suspend drop disable evade overrule relax break lift',
    objects:
      'instruction instructions rule rules guideline guidelines restriction restrictions guardrails safeguards permissions checks limits constraints prompt programming policy policies training',
    within: 6,
  },
  {
    what: 'pretend to be something else',
    deeds: 'pretend roleplay impersonate',
    objects: '*',
  },
  {
    what: 'reveal anything about how I am set up',
    deeds:
      'what show tell give print reveal output list dump export share send read display repeat leak expose paste see get post need where is',
    objects:
      'token tokens password passwords passphrase passcode apikey secret secrets credential credentials keys dsn env environment config configuration source webhook prompt certificate jwt cookie cookies',
    within: 8,
  },
  {
    what: 'report every action at once',
    deeds:
      'mark set make close complete flip turn switch change update put record declare show report tick sign call',
    objects: 'everything all every entire whole lot nine them',
    within: 4,
  },
  {
    what: 'make anything up',
    deeds: 'invent fabricate fake falsify fudge concoct backdate massage doctor forge bluff',
    objects: '*',
  },
  {
    what: 'remove anything from the record',
    deeds: 'delete drop wipe erase truncate purge destroy clear remove scrub nuke hide shred',
    objects:
      'plan action actions table tables database db history record records log logs audit updates everything data evidence trail users rows reports digest',
    within: 6,
  },
  {
    what: 'message everyone at once',
    deeds: 'message notify dm mention ping email mail tell spam blast alert text broadcast post send',
    objects: 'everyone everybody workspace company staff here-all channel-all entire all',
    within: 4,
  },
];

const RULES = REFUSED.map(({ what, deeds, objects, within = 8 }) => ({
  what,
  deeds: new Set(deeds.split(' ')),
  objects: objects === '*' ? undefined : new Set(objects.split(' ')),
  within,
}));

/** Whole sayings that are refused as they stand. */
const SAYINGS: readonly (readonly [string, RegExp])[] = [
  [
    'set my rules aside',
    /\b(?:you are now|new instructions|no restrictions|system prompt|developer mode|jail ?break|from now on (?:answer|say|reply|respond|you)|do anything now|stop being|sudo)\b/i,
  ],
  [
    'reveal anything about how I am set up',
    /\b(?:api[ _-]?keys?|bot[ _-]?token|access[ _-]?token|signing[ _-]?secret|client[ _-]?secret|connection[ _-]?string|database[ _-]?url|environment variables?|env vars?|source code|private key|\.env|(?:sign|log)[- ]?in (?:link|code|details|page)|one[- ]time (?:code|password)|otp|verification code)\b/i,
  ],
  [
    'make anything up',
    /\b(?:make (?:up|something up|one up|it up|some up)|just (?:guess|say it)|take a guess|pretend (?:that|it|we|action)|pick (?:a|any) (?:date|number)|whatever (?:date|number)|a plausible)\b/i,
  ],
  [
    'act on another’s authority',
    /\b(?:(?:i am|i'm|im|this is|as) (?:the |an? |your )?(?:new |real )?(?:minister|admin|administrator|root|owner|permanent secretary|chief executive|chief constable|developer|system|superuser|engineer|boss|director general|ceo|operator))\b/i,
  ],
  [
    'run code',
    /<\s*\/?\s*(?:script|img|iframe|svg|body|a)\b|\b(?:drop|truncate|alter)\s+table\b|\bselect\s+(?:\*|\w{1,30})\s+from\b|\bunion\s+select\b|\bor\s+1\s*=\s*1\b|\binsert\s+into\b|\bdelete\s+from\b|\bupdate\s+\w{1,30}\s+set\b|\$\{|\{\{|javascript:|rm\s+-rf|\bxp_cmdshell\b|\bexec\s*\(|\beval\s*\(|onerror\s*=|;\s*--/i,
  ],
];

/** What is refused by name, or undefined when nothing is. */
export function readRefusal(phrase: Phrase): Intent | undefined {
  const what = refusedSaying(phrase) ?? refusedDeed(phrase);
  return what === undefined ? undefined : { kind: 'unknown', why: 'refused', words: what };
}

function refusedSaying(phrase: Phrase): string | undefined {
  const found = SAYINGS.find(([, saying]) => saying.test(phrase.text))?.[0];
  const isClaim = found === 'act on another’s authority';
  const orders =
    phrase.has('change', 'record', 'move', 'chase', 'delegate', 'endorse', 'confirm') ||
    phrase.statuses.length > 0 ||
    phrase.says('give', 'show', 'send', 'reset');
  return isClaim && !orders ? undefined : found;
}

function refusedDeed(phrase: Phrase): string | undefined {
  const words = phrase.tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ norm }) => norm);
  const rule = RULES.find(({ what, deeds, objects, within }) =>
    words.some((word, at) => {
      if (!deeds.has(word)) return false;
      if (objects === undefined) return true;
      const near = words.slice(at + 1, at + 1 + within);
      return near.some((other) => objects.has(other)) && isOrder(what, phrase, near);
    }),
  );
  return rule?.what;
}

const QUESTIONING = new Set(
  'what which who when why how is are was were do does did has have show list tell any'.split(' '),
);

/** "What happened to everything" is no order to report, and "tell me all" no broadcast. */
function isOrder(what: string, phrase: Phrase, near: readonly string[]): boolean {
  if (what === 'report every action at once')
    return (
      !QUESTIONING.has(phrase.tokens[0]?.norm ?? '') &&
      phrase.statuses.some((span) => !span.isLeftOut && span.status !== 'not_started') &&
      !near.includes('me')
    );
  if (what === 'message everyone at once')
    return (
      !phrase.has('overdue', 'silent', 'due') &&
      !near.includes('me') &&
      !near.includes('us') &&
      near.some(
        (word) => ['everyone', 'everybody', 'workspace', 'company', 'staff'].includes(word) || word === 'all',
      ) &&
      phrase.parties.length === 0 &&
      !phrase.has('lead')
    );
  if (what === 'remove anything from the record')
    return !phrase.isQuestion || phrase.says('can', 'could', 'please');
  return true;
}
