/** What nobody may have the bot do, whoever they say they are: an order, and what it is about, close together. */
type Refused = {
  readonly what: string;
  readonly deeds: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly within: number;
};

const ABOUT_PROGRESS =
  'confirmation evidence proof signature completion closure action actions status date dates number numbers figure figures update updates status report reports target targets deadline deadlines something one it them progress answer answers data result results';

export const REFUSED: readonly Refused[] = [
  refused(
    'set my rules aside',
    'ignore disregard forget override bypass  skip circumvent suspend disable evade overrule relax lift',
    'instruction instructions rule rules guideline guidelines restriction restrictions guardrails safeguards permissions prompt',
    6,
  ),
  refused(
    'pretend to be something else',
    'pretend roleplay impersonate',
    'you i im we that it the a an to this action 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20',
    2,
  ),
  refused(
    'reveal anything about how I am set up',
    'what show tell give print reveal output list dump export share send read display repeat leak expose paste see get post need where is',
    'token tokens password passwords passphrase passcode apikey secret secrets credential credentials dsn env webhook jwt',
    8,
  ),
  refused(
    'report every action at once',
    'reset mark set make close complete flip turn switch change update put record declare show report tick sign call say approve confirm finish resolve accept',
    'everything everyone everybody all every entire whole lot nine them overdue remaining outstanding rest',
    4,
  ),
  refused(
    'make anything up',
    'invent fabricate fake  falsify fudge concoct backdate massage doctor forge',
    ABOUT_PROGRESS,
    5,
  ),
  refused(
    'remove anything from the record',
    'amend alter rewrite overwrite edit doctor delete drop wipe erase truncate purge destroy clear remove scrub nuke hide shred',
    'wording entry entries names said reported told wrote plan action actions table tables database db history record records log logs audit updates everything trail users rows',
    6,
  ),
  refused(
    'take anything out of the plan; it changes by import',
    'scrap cancel archive bin ditch kill abandon axe rid drop',
    'plan action actions programme',
    2,
  ),
  refused(
    'pass messages on; I can remind the leads of an action',
    'tell inform announce notify email message text advise let warn',
    'they theyre that its everyone everybody',
    7,
  ),
  refused(
    'turn an update down; whoever confirms it may correct it',
    'reject veto overturn overrule',
    'update updates report status answer reply',
    4,
  ),
  refused(
    'change who may do what; the secretariat keeps the roster',
    'make give grant promote appoint add elevate upgrade',
    'secretariat admin administrator chair director superuser owner rights access permission permissions privileges role',
    5,
  ),
  refused(
    'change what the plan says by hand; it changes by import',
    'change make set switch swap replace rewrite reword rename edit alter',
    'lead leads owner owners title titles wording deliverables deliverable',
    4,
  ),
  refused(
    'pass anything on to outsiders',
    'forward share send leak email pass give show publish tell',
    'journalist journalists press media newspaper reporter reporters bbc twitter friend husband wife outsider outsiders',
    12,
  ),
  refused(
    'message everyone at once',
    'message notify dm mention ping email mail tell spam blast alert text broadcast post send',
    'everyone everybody workspace company staff all',
    4,
  ),
];

function refused(what: string, deeds: string, objects: string, within: number): Refused {
  return { what, deeds: new Set(deeds.split(' ')), objects: new Set(objects.split(' ')), within };
}

/** Whole sayings that are refused as they stand. */
export const SAYINGS: readonly (readonly [string, RegExp])[] = [
  [
    'set my rules aside',
    /\b(?:you are now|new instructions|no restrictions|(?:your|the|show|print|reveal|repeat|output) system prompt|developer mode|jail ?break|from now on (?:answer|say|reply|respond|you)|do anything now|sudo)\b/i,
  ],
  [
    'reveal anything about how I am set up',
    /\b(?:api[ _-]?keys?|bot[ _-]?token|access[ _-]?token|signing[ _-]?secret|client[ _-]?secret|connection[ _-]?string|database[ _-]?url|environment variables?|env vars?|source code|private key|(?:reveal|show|print|repeat|give|tell|what(?:['’]s| is| are)) (?:me )?your (?:prompt|instructions|config|configuration|settings|source)|(?:sign|log)[- ]?in (?:link|code|details|page)|one[- ]time (?:code|password)|otp|verification code)\b/i,
  ],
  [
    'run code',
    /\b(?:(?:drop|truncate|alter) table|select (?:\*|\w{1,30}) from|union select|or 1 ?= ?1|insert into|delete from|update \w{1,30} set|rm -rf|xp_cmdshell)\b/i,
  ],
  [
    'hide anything from the record',
    /\b(?:never shows?|so (?:it|that|they) (?:doesn['’]?t|does not|don['’]?t|won['’]?t) (?:show|look|appear)|hide the (?:slip|delay)|nobody needs to (?:see|know)|keep (?:it|this|that) quiet|without (?:anyone|anybody|them) (?:knowing|noticing)|so (?:nobody|no one|no-one) (?:sees|notices|knows))\b/i,
  ],
  [
    'remove anything from the record',
    /\b(?:take|remove|get rid of|drop|strike|cut) (?:action )?\w{1,12} (?:out of|from|off) the plan\b/i,
  ],
  [
    'say what I am told to say',
    /\b(?:say exactly (?:this|the following|these)|repeat after me|reply with (?:exactly|only|just) (?:this|the words))\b/i,
  ],
  ['pretend to be somebody else', /\bsign (?:it|this) (?:as|from|off as)\b/i],
  [
    'make anything up',
    /\b(?:made it up|tell a soul|(?:nicer|rounder|prettier|more flattering|kinder) (?:figures?|numbers?)|make (?:up|something up|one up|it up|some up)|just (?:guess|say it)|take a guess|pick (?:a|any) (?:date|number)|whatever (?:date|number)|a plausible)\b/i,
  ],
];

/** Somebody claims to be more than the roster says. What they may do does not depend on what they say. */
export const CLAIM =
  /\b(?:i am|i'm|im|this is|as) (?:the |an? |your )?(?:new |real )?(?:minister|admin|administrator|root|owner|permanent secretary|chief executive|chief constable|developer|system|superuser|engineer|boss|director general|ceo|operator)\b/i;

/** The platforms' words for everybody. */
export const MASS_MENTION = /(?:^|\s)@(?:channel|here|everyone|all)\b|<!(?:channel|here|everyone)/i;

/** Script, and markup that does more than set words. Where words beside it say what is wanted, it is passed over. */
export const CODE =
  /< ?\/? ?(?:script|img|iframe|svg|body|a)\b|\$\{|\{\{|javascript:|\bexec ?\(|\beval ?\(|onerror ?=/i;
