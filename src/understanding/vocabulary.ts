/**
 * The language of the domain: what a phrase is a sign of. Several phrases give one cue, and the grammar
 * only ever sees cues. Phrases are written as their normalised words; the longest match wins.
 */
const PHRASES = {
  what: 'what | which | show | show me | list | give me | tell me | can you tell me | could you tell me | let me see | let me know | anything | any | see | i need | i want | looking for | remind me what | do we have | is there | are there | have we got | got',
  who: 'who | whom | whose | which partner | which organisation | which agency | which body | which party | which parties | which department',
  when: 'when | what date | which date | by when | how soon | what is the date | what time',
  how_many: 'how many | how much | number of actions | count | total number | total of | the total | tally',
  how: 'how | how is | how are | how did',
  why: 'why | how come | for what reason',
  is: 'is | are | was | were | has | have | had | did | does | do | will | can | could | would | should',
  due: 'due | falls due | fall due | falling due | deadline | deadlines | target date | target dates | coming up | upcoming | on the horizon | expected | to be delivered | to deliver | to be done | needs doing | need doing | needs delivering | to be completed | to complete | to be finished | deliver by | delivered by | land | landing | lands | expires | milestone | milestones | on for | timetable | schedule | scheduled | owed',
  overdue:
    'overdue | over due | past due | past its date | past their date | past deadline | past the deadline | missed | missed deadline | missed deadlines | missed the deadline | outstanding | gone past | should have been done | should be done by now | should have finished | late | running late | out of date | lapsed | slipped past',
  next: 'next due | next deadline | next target date | what is next | what next | next up | up next | next action | next one due | soonest | first due | nearest deadline | next milestone | next thing',
  ongoing:
    'ongoing | on going | open ended | open-ended | continuous | rolling | no end date | without an end date | business as usual | long running | long-running',
  undated:
    'undated | no date | no target date | without a date | without a target date | no deadline | without a deadline | do not have a date | dont have a date | dont have a target date | dont have a deadline | have no date | no dates | tbc dates | date tbc',
  all: 'all | everything | still open | open | incomplete | unfinished | not finished yet | still to do | remaining | every action | all actions | all of them | full list | whole plan | the plan | entire plan | the lot | each action | all the actions | overview | in the plan | plan',
  mine: 'mine | my | me | i | myself | our | ours | we | us | on my plate | my plate | assigned to me',
  own_actions:
    'my actions | our actions | my list | what do i owe | what do we owe | do i owe | do we owe | on my plate | on our plate | what have i got | what have we got | i am responsible for | i lead | we lead | am i leading | are we leading | my responsibilities | assigned to me | waiting on me | need from me | needed from me | expected of me | expected of us | i need to do | we need to do | i have to do | we have to do | i supposed to do | my stuff | my tasks | my to do | my deadlines | my commitments | on us | down to us | down to me | i have coming up',
  lead: 'lead | leads | leading | led | leader | lead on | leads on | own | owns | owner | owners | owned | responsible | responsible for | accountable | in charge | in charge of | charge of | belongs to | looking after | looks after | doing | does what | running | delivering | working on | carrying | assigned | assigned to | down to | sits with | taking forward | takes forward | lead for | point of contact | contact for | contact',
  joint:
    'joint | jointly | shared | joint lead | joint leads | jointly led | joint ones | shared ones | more than one lead | several leads | co led | co lead',
  input:
    'input | inputs | input from | with input | contributes | contributing | contribute | contributes to | supports | supporting | support role',
  detail:
    'detail | details | about | tell me about | tell me more about | tell me more | more about | more on | describe | explain | information on | what is | what does | full text | say about | read out | show me | expand on',
  deliverables:
    'deliverable | deliverables | outputs | measures | what do they have to deliver | what has to be delivered | what needs to be delivered | supposed to deliver | success measures | outcomes | evidence needed | have to produce | success look like',
  status:
    'status | rag | rag status | rag rating | progress | progressing | standing | where are we | where do we stand | where are we at | where we are | how are we doing | how is it going | going | getting on | coming along | position | state of play | state of | update on | updates on | any update | any updates | latest | latest on | the latest | news on | any news | news | on track for | doing on | percent complete | percentage | how far | how far along | health | performance | rate',
  silent:
    'not answered | not replied | not reported | not responded | no update | no updates | no reply | no response | not heard from | nothing reported | havent answered | havent replied | havent reported | havent responded | havent updated | hasnt answered | hasnt replied | hasnt reported | hasnt responded | hasnt updated | not updated | yet to report | yet to reply | yet to respond | yet to answer | still to report | still to reply | still waiting | waiting on | gone quiet | silent | unreported | without an update | without update | outstanding replies | owe us an update | owes an update | not given an update | nothing from | quiet',
  blockers:
    'blocker | blockers | obstacle | obstacles | stuck | what is stopping | stopping us | holding up | holding us up | holding things up | held up | issues | problems | barriers to delivery | in the way | hold ups | hold up | impediments | showstoppers',
  history:
    'history | changed | changes | what changed | has changed | timeline of | previous updates | past updates | updates since | reported since | been reported | what was reported | what was said | said about | who said | log | audit | track record | latest updates | recent updates | recent activity | whats new | new since | activity',
  digest:
    'digest | weekly digest | weekly summary | weekly round up | weekly roundup | round up | roundup | summary | summarise | summary of the week | week in review | weekly report | weekly update | highlight report | rundown',
  help: 'help | what can you do | what do you do | how do i use | how does this work | how do you work | what can i ask | commands | instructions | who are you | what are you | how do i report | how do i update | menu | options | how to use',
  hello:
    'hello | hi | hey | hiya | good morning | good afternoon | good evening | morning | afternoon all | howdy | hi there | hello there',
  thanks:
    'thanks | thank you | thanks very much | many thanks | much appreciated | appreciated | brilliant | perfect | great thanks | lovely | thats great | that is great | great stuff | super | nice one | good stuff | sound | grand',
  please:
    'please | kindly | can you | could you | would you | can i | could i | may i | i would like to | i wonder | quick question | quick one | just | actually | also | so | ok | well | again | then | now | currently | at the moment | right now | today please | fyi | asap',
  except:
    'except | except for | other than | apart from | excluding | but not | not including | besides | bar | without the | aside from | leaving out | minus',
  only: 'only | just the | just those | only the | only those | narrow to | filter to | limit to | restrict to',
  and_also:
    'and | what about | how about | and what about | and for | same for | same again for | and the | also for | or | as well | too | then what about | ok and',
  it: 'it | that | that one | this one | this action | that action | its | them | those | these | they | the same | same one | the first one | the last one',
  action_word:
    'action | actions | item | items | task | tasks | objective | objectives | commitment | commitments | thing | things | stuff | ones | one | work | strategic action | strategic actions',
  confirm:
    'confirm | confirmed | yes | yes please | yes confirm | thats right | that is right | correct | thats correct | that is correct | looks right | looks good | record it | save it | save | go ahead | send it | submit | all good | spot on | right',
  discard:
    'discard | cancel | never mind | nevermind | forget it | scrap that | scrap it | drop it | dont save | do not save | dont record | do not record | delete it | delete that | throw it away | start again | no dont | withdraw | withdraw that',
  amend:
    'no make that | make that | make it | i meant | i mean | correction | sorry i meant | actually make it | change that to | change it to | should be | should say | should read | rather | instead | amend | not quite | wrong number | update that to',
  snooze:
    'snooze | remind me later | ask me later | ask me again | ask me | ask me about | ask again | remind me again | remind me in | remind me on | remind me next | ask me next | ask me in | ask me on | come back to me | chase me | not now | later please | get back to you | get back to me | try me again | park it | park this until | give me until | ping me | nudge me',
  remind_others:
    'remind | chase | chase up | nudge | prod | poke | send a reminder | send reminder | send reminders | follow up with | ping the | hurry up',
  change_date:
    'move the date | move the target | move the target date | move the deadline | change the date | change the target date | change the deadline | extend | extension | extend the deadline | push back | push it back | push out | put back | postpone | new target date | revise the date | revised date | reschedule | move action | rebaseline | move | shift | set the target date | set the date | bring forward | more time',
  subscribe:
    'subscribe | send me the digest | stop the digest | mute the digest | pause the digest | digest every | sign up | unsubscribe | post the digest | send the digest | add the digest | digest to this channel | weekly digest to this channel | digest here',
  delegate: 'delegate | hand over | hand it over | reassign | transfer | cover for me | deputise | stand in',
  absence:
    'i am away | on leave | annual leave | out of office | on holiday until | i will be away | away until | i am off',
  stop: 'stop reminding me | stop sending | stop messaging | unsubscribe me | leave me alone | no more reminders | stop these | mute',
  change: 'change | set | reschedule | rearrange | push | move | extend | shift',
  endorse:
    'endorse | confirm action | confirm actions | confirm the status | confirm status | confirm rag | agree the status | agree status | accept the status | accept status | sign off the status | approve the status | approve status',
  record_for: 'mark | set | record | log | update action | put | report that | register',
  between:
    'between | in the middle of | for | in | on | of | to | at | by | with | from | during | within | the | a | an | this | that is | be | been | being | of the | there | their | out | up | there is | not | no | yet | so far | still | already | ever | really | need | needs | want | like | get | getting | got to | going to | please can | have to | as | if | think | know | hear | let | say | said | us know | take | make | look | looking | happening | happens | happen | going on | come | coming | comes',
} as const;

export type Cue = keyof typeof PHRASES;

/** Every phrase, longest first, as its words. */
const ENTRIES: readonly { readonly cue: Cue; readonly words: readonly string[] }[] = (
  Object.keys(PHRASES) as Cue[]
)
  .flatMap((cue) =>
    PHRASES[cue].split(' | ').map((phrase) => ({ cue, words: phrase.replaceAll('-', ' ').split(' ') })),
  )
  .sort((one, other) => other.words.length - one.words.length);

/** Phrases by their first word, longest first. */
export const PHRASES_BY_FIRST_WORD: ReadonlyMap<
  string,
  readonly { readonly cue: Cue; readonly words: readonly string[] }[]
> = Map.groupBy(ENTRIES, (entry) => entry.words[0] ?? '');

/** Every word of the domain's language. */
export const DOMAIN_WORDS: ReadonlySet<string> = new Set(ENTRIES.flatMap((entry) => entry.words));

/** Words that say nothing about what is wanted. */
export const FILLER: ReadonlySet<Cue> = new Set<Cue>([
  'between',
  'please',
  'is',
  'and_also',
  'action_word',
  'what',
  'it',
  'mine',
  'how',
]);
