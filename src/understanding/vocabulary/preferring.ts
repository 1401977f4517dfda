import { phrasebook } from '../phrasebook.ts';

/**
 * What people say of the hours and the place in which the bot may write to them. A sentence is a preference only
 * where every word of it is one of these or a time: "remind me at two" is, "remind me at two about action 3" is not.
 */
const NOTATION = {
  remind: `<drop|give|send> <me|us> a <reminder|nudge|ping|prod|message>; <remind|nudge|prompt|chase|ask|prod> <me|us>; <reminding|nudging|prompting|chasing|asking> <me|us>; [be|get|being|getting] <reminded|nudged|prompted|asked|chased>
    <my|the|your|these|those|any|more|further> [own|daily|usual] <reminders|reminder|nudges|nudge|chasers>; <reminders|nudges|chasers> [to|for] [me|us]; reminder
    <send|give|deliver|post|sending|giving> <me|us> [my|the|your|any|these|more|a] <reminders|reminder|nudges|nudge>; <my|the> reminder <time|times|hour>`,
  message: `<text|phone|ring|call|whatsapp|email|e mail> <me|us>; <message|contact|ping|dm|notify|disturb|bother|reach|pester|interrupt|hassle|bug> <me|us>; <write|talk|speak> to <me|us>
    <messaging|contacting|pinging|notifying|disturbing|bothering|pestering|interrupting> <me|us>; be <messaged|contacted|pinged|notified|disturbed|bothered|interrupted>
    <send|sending|give> <me|us> [any|your|the|my|more] <messages|message|notifications|pings|alerts|anything|something|everything|things|stuff|these|them|those|it|this>
    [any|your|my|the|more|further] <messages|notifications|pings|alerts>; hear from you; <get|receive|getting|receiving|have> <these|them|those|anything>; <send|deliver> <these|them|those|everything> [to me|to us]; anything; nothing; a message`,
  work: `i [only|just] work [from]; my <working|office|work> <hours|day> [are|is|run|runs] [from]; i [am] <in|around|available|at my desk> [from]; only available [from]`,
  quiet_hours: `[set|want|have|need|start|keep|make|use|put|add|like] [my|some|the|a] quiet <hours|hour|time|times|period> [are|is|should be|to be|set] [in|to|at]`,
  quiet: `quiet; do not disturb; dnd; <keep|be|stay> <quiet|silent>; mute [me]; silence; silent; leave <me|us> <alone|in peace|be>; peace and quiet`,
  off: `<turn|switch> off; turn <it|them> off; stop; cancel; pause; mute the; disable; end; remove; clear; drop; scrap; delete; lift; snooze; hold`,
  not: `no; not; never; dont; nothing; without; none; <rather|prefer> <you didnt|you dont|not|no|not to|that you didnt|you not>; didnt; avoid; shouldnt; wont; neither; nor; isnt; cant; no more; no longer; skip; i <dont|do not> work`,
  only: 'only; solely; exclusively; just',
  before: 'before; prior to; earlier than; sooner than; ahead of; till after; until after',
  after: 'after; later than; past; beyond',
  at: 'at; around; round; by; nearer; closer to; towards; approx; roughly; say; make it; try; how about; what about; at about',
  about: 'about',
  from: 'from; starting; as of; since',
  dash: '-',
  until: 'until; till; til; up until; ending [at]',
  to: 'to; through to; up to',
  between: 'between',
  and: 'and; &',
  or: 'or; and after; and before; nor',
  instead: 'instead of; rather than; and not; as opposed to; not at',
  too: `<is|are> [a bit|much|far] too <early|late|soon>; [a bit|much|far] too <early|late|soon>; <does not|doesnt> <suit|work> [me|for me]`,
  morning: `[only|just] in the <morning|mornings|am>; <every|each> morning; [the|my|your] mornings; [the] morning; first thing [in the morning|every day|each day|every morning]; [at] the start of <the|my|each|every> day; at the beginning of <the|my|each|every> day; early in the <day|morning>`,
  midmorning: '[in the] <mid|late> <morning|mornings>; later in the morning; mid morning',
  lunch: `[my|the] lunch [hour|break|time]; lunchtime; lunchtimes; [at] midday break`,
  afternoon: `[only|just] in the <afternoon|afternoons|pm>; <every|each> afternoon; [the|my|your] afternoons; [the] afternoon; [in the] early afternoon`,
  late: `[in the] late <afternoon|afternoons>; late in the <day|afternoon>; [at] the end of <the|my|each|every> [working] day; later in the afternoon`,
  evening: `in the <evening|evenings>; <every|each> evening; [the|my] evenings; [at|by] night; at nights; overnight; out of <hours|office hours|working hours>; outside [of] [my] [normal] <working|office|work|business> <hours|time>; outside hours; <after|outside> <hours|work>`,
  usual: `[go back to|back to|return to|revert to|keep to|stick to] [the|my|your] <usual|normal|default|original|standard|old|previous|regular|ordinary> <time|times|hour|hours|slot>; <the|my> time [that] it was`,
  normal: `<back|return|revert|go back|put it back|change it back|switch back|reset> to <normal|default|the default|defaults|the defaults|usual|the usual|how it was|what it was|how they were|standard|the way it was>; [the] <usual|normal|default|standard> <arrangements|arrangement|way|settings|setting|preferences>; as <usual|normal|before>; like before; back to <normal|default>; defaults`,
  any_time: `<any|whatever> time <is|works|will do|suits> [me] [fine|ok|good|grand|for me]; <message|contact|write to|remind|ping|reach> me [at] <any time|anytime|whenever|any hour|all hours|whatever time> [of the day|of day|you like|suits|you want]; day or night is <fine|ok>`,
  preferences: `[my|the|all|all my|all of my|these|any] [current|own|personal] [reminder|reminders|notification|notifications|message|communication|contact] <preferences|preference|settings|setting>; <what|which> [have] i [have] <set|chosen|asked for>; [the] <usual|normal|default|standard> <settings|setting|preferences>`,
  resets: 'reset; restore',
  reset: `reset; clear; forget; remove; delete; undo; drop; cancel; scrap; restore; wipe; start again with; get rid of`,
  shows: `what <is|are|time is|hours are>; what; show [me]; see; list; view; check; tell me; give me; display; which <are|is>; remind me what <are|is>; do i have; have i [got]; got; what do you have as; look at`,
  hows: `how <do|can|could|would|should> i <change|set|choose|pick|edit|alter|adjust>; <can|could|may> i <change|choose|pick|edit|alter|adjust>; where <do|can> i <change|set|find|see>; is it possible to <change|choose|set>`,
  changes: `change; edit; alter; adjust; update; manage`,
  asks: `[at|from|since] <when|what time|what times|what hour|which hour|which hours|what hours|which times|which days|what days> <do|will|would|can|are|is|am|does> [you|i] [usually|normally|going to|get|be|receive|expect|expecting] [get|to]; <do|did|are|would|does> <you|i> [ever|usually|normally|going to]
    <where|how> <do|will|would|does> <you|i> [usually|normally|get]`,
  asks_all: `<which|what> <platform|app|system|channel|chat> <do|will|would> you <use|message|write|contact|remind> [for|to|on] [me]; <can|could|how can|how do> i <change|choose|decide|set> when you <remind|message|contact|write to> me; <which|what> <platform|app|system> [am i on|is it]; when <do|will|are|is> <my|the> <reminders|reminder> <come|coming|sent|go out|arrive|due|for me|to me>; <change|choose|decide|set> when you <remind|message|contact|write to> me; what time <do|will|are|is> <my|the> <reminders|reminder> <come|coming|sent|go out|arrive|due|at|set|set for>
    what time <are|is> <my|the> <reminders|reminder>; where <do|will> <my|the> reminders <go|come|arrive>; <what|when> [are|is] my <reminder time|reminder times|reminder hour|reminders>`,
  zone: `<what|which|whats> time zone [am i in|do you have|do you use|are you using|is that|is it|have you got|am i on] [for me]; <what|whats> [is] my time zone; my time zone`,
  next: `next <reminder|reminders> [for me|to me|due|please]; when [is|are|does|will|do] my next <reminder|reminders|nudge|message|chaser> [be|due|come|coming|going out|go out|to come|arrive|sent|out]; when <will|do|are|would> you next <remind|message|contact|nudge|chase|ask|ping> me; when <will|do|are|would> you [going to] <remind|message|contact|nudge|chase|ask|ping> me <next|again>; when will you <remind|message|contact|nudge|chase|ask|ping> me; my next <reminder|nudge|message|chaser> [is when|when]; <what|whats> my next <reminder|nudge>; when will i [next] <hear|be reminded|be asked|get a reminder|get reminded|hear from you|get my next reminder> [from you] [next|again]; when do i [next] get [my|a] [next] reminder [next]; what time is my next reminder; next reminder for me; when am i next <reminded|being reminded|asked|due a reminder|getting a reminder>; when am i <reminded|being reminded|asked|getting a reminder> next`,
  days: `[on|every|each|on a|of a] <mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends>; <every|each|on a|of a> <monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend>; at <weekends|the weekend>; weekly; once a <week|month|fortnight|quarter>; <twice|three times|several times> a <day|week|month>; fortnightly; monthly; hourly; less <often|frequently>; more <often|frequently>; so often; as often; fewer; every <hour|week|fortnight|month|other day|second day|two days|few days>; bank holidays; on holidays; <monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|weekly> <reminders|messages>`,
  slack: 'slack [message|messages|chat|dm]',
  teams: '[microsoft|ms] teams [message|messages|chat]',
  web: `[the|this|your] web [console|page|site|app|version|interface]; [the|this] console; [the|my|a] browser; [the|your] website`,
  elsewhere: `email; emails; e mail; whatsapp; signal; sms; text; texts; text <message|messages>; phone; telephone; telegram; outlook; zoom; discord; <email|e mail|text|phone|ring|call|telephone|whatsapp> <me|us>`,
  use: `use; using; switch; switching; move; moving; go with; i [am] on; instead; [my|the] [preferred|usual] <platform|app>`,
  prefer: `prefer; preferred; prefers; preference is; rather; better; works; suit; suits; easier; easiest; best; handier; like; <is|are> <fine|ok|good|grand|great> [again|with me|by me|for me|too]`,
  other: `<the|our|their|both|all|your|these|which|other|some|several|joint|surveillance> teams; <some|no|any|the|much|more> slack; teams <channel|meeting|call|side|site|link>; slack <token|channel>; no use; that <time|date>`,
  filler: `a bit; a little; bit; slightly; allowed to; go; back; go back; return; fine; ok; good; grand; will do; want; put; get; have; receive; come; sent; change; set; shift; push; bring; schedule; arrive; deliver; send; make; keep; <i|we> <mean|meant>; are you able to; is it possible to; would it be possible to; any chance [of|you could]; up until now; earlier; later; <good|happy> <morning|afternoon|evening|day|monday|friday>; <hi|hello|hey|hiya> [there|bot]; please; thanks; thank you; many thanks; ta; cheers; sorry; actually; ok; right; so; well; oh; yes; and; also; but; then; too; maybe; perhaps; possibly; kindly; i; am; is; are; be; we; you; me; my; it; its; that; this; these; those; them; they; can; could; would; will; should; shall; may; must; do; does; let; lets; need; wish; mind; if; possible; a; an; the; for; of; on; in; via; over; through; with; to; now; onwards; onward; on; always; again; anymore; any more; any; more; at all; every day; each day; daily; day; days; weekday; weekdays; every weekday; on weekdays; working days; every working day; on working days; usually; normally; generally; instead; from now [on]; from then on; going forward; in future; in the future; as well; as my; as the; time; times; hour; sharp; local time; my time; exactly; ideally; preferably; all; everything; each; there; being; been; by default; thats; having; you can; feel free to; unasked; okay; bot; set up; new; <that|which> would be <great|good|grand|lovely|ideal>; one; way; up; out; over; got; moment; for me; to me; next; as; ever; during`,
} as const;

export type Preferring = keyof typeof NOTATION;

export const PREFERRING = phrasebook(
  (Object.keys(NOTATION) as Preferring[]).map((meaning) => [meaning, NOTATION[meaning]] as const),
);
