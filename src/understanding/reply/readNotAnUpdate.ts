import { type Clause, findPhrase, phrases } from './clauses.ts';
import type { NotAnUpdate } from './reading.ts';

/**
 * What people say that is no news about the action. `always` outweighs an update in the same reply; the
 * others only count where nothing else was read.
 */
const KINDS: readonly {
  readonly kind: NotAnUpdate;
  readonly always: boolean;
  readonly words: readonly string[];
}[] = [
  {
    kind: 'withheld',
    always: true,
    words: phrases(
      'not putting that in | not putting this in | not putting it in | cant put | cannot put | wont put | cant say here | cannot say here | not something i can share | too sensitive | sensitive | not appropriate to share | official sensitive | not in this channel | not over chat | not on chat | rather not put | rather not say | not comfortable sharing | prefer to talk | prefer not to say | tell you in person | cant discuss | cannot discuss | cant share | cannot share | not for chat | confidential | restricted information | need to speak offline | not able to share',
    ),
  },
  {
    kind: 'unsubscribe',
    always: true,
    words: phrases(
      'stop sending | stop messaging | stop reminding | unsubscribe | remove me from | take me off | opt out | stop these | no more reminders | stop contacting | leave me alone | turn these off | turn off these | switch these off | dont send me | do not send me | dont message me',
    ),
  },
  {
    kind: 'retraction',
    always: true,
    words: phrases(
      'ignore my last | ignore that | ignore my previous | ignore what i said | scrap that | scrap what i said | scrap my last | forget that last | forget the last | forget that one | disregard | please disregard | withdraw my | retract | take that back | that was wrong | sent in error | sent by mistake | my mistake | forget what i said | forget my last | delete my last | cancel my last | undo that | undo my last | not what i meant to send',
    ),
  },
  {
    kind: 'wrong_action',
    always: true,
    words: phrases(
      'wrong action | this is for action | this is about action | this was for action | different action | meant for action | that is for action | thats for action | not this action | not this one | other action | wrong one | this is about action | belongs to action | belongs under action | should be under action',
    ),
  },
  {
    kind: 'change_date_request',
    always: true,
    words: phrases(
      'can we move the | could we move the | can the date be | can we change the date | can we extend | could we extend | request an extension | like an extension | need an extension | extension please | extend the deadline | extend the date | move the deadline | move the target | change the target date | change the deadline | push the deadline | push the date | push the target | new target date | can the target | revise the target | ask for more time | need more time | request more time | can we have until | could we have until | can we have more time | could i get more time | can i have an extension | requesting an extension | rebaseline | move it to | move this to | move the date | revised target date | can we push',
    ),
  },
  {
    kind: 'wrong_person',
    always: true,
    words: phrases(
      'not mine | isnt mine | not my action | isnt my action | not my area | not my responsibility | isnt my responsibility | wrong person | no longer my | no longer in that role | no longer work | no longer responsible | no longer the lead | moved roles | moved role | moved on | changed roles | changed jobs | left the team | i left | i have left | i moved | i no longer | i have moved | moved to another | not me | nothing to do with me | not for me | dont own this | do not own this | dont lead on this | do not lead on this | not the right person | im not the lead | not the lead',
    ),
  },
  {
    kind: 'out_of_office',
    always: true,
    words: phrases(
      'out of office | out of the office | on leave | annual leave | on holiday | away until | am away | are away | be away | off until | back on | back in the office | away from my desk | maternity leave | sick leave | off sick | on a course until | automatic reply | auto reply | returning on | return on | limited access to email',
    ),
  },
  {
    kind: 'delegate',
    always: true,
    words: phrases(
      'please ask | ask instead | pass to | pass this to | passed to | passed this to | hand over to | handed over to | handing over to | will pick this up | will pick up | is picking this up | has picked this up | picking this up now | will answer | will respond | will update you | to respond | is dealing with | dealing with this | dealing with it now | best to speak to | speak to | talk to | over to | redirect to | delegate to | delegating to | delegated to | is the lead now | leads on this now | is leading on this | now leads | has taken over | took over | taking over | takes over | is covering | covering for me | is my deputy | forward this to | send this to | send these to | reassign | has taken this over | has taken this on | has it now | has taken it on',
    ),
  },
  {
    kind: 'snooze',
    always: true,
    words: phrases(
      'ask me again | ask again | ask me next | ask me in | ask me on | ask me later | ask me tomorrow | ask me after | ask me when | ask me at | remind me | remind me again | come back to me | snooze | later please | get back to me | chase me | check back | check in with me | try me again | try me | try again | give me until | give me a | need a few days to | i will get back to you | will get back to you | will reply | will respond by | update you next | will update you by | will update next | will let you know | bear with me | ping me | nudge me | not now | in a meeting | busy this week | too busy | swamped | come back next',
    ),
  },
  {
    kind: 'elsewhere',
    always: false,
    words: phrases(
      'see my email | see email | already sent | sent it already | sent you | emailed | in my email | in the report | in the highlight report | in the minutes | in the paper | as per my | as per the | see attached | see the attached | see report | already told | already reported | already updated | already answered | i told you | given this to | on the tracker | in the tracker | on sharepoint | on the portal | in the spreadsheet | reported at the | update given at | gave this at | gave an update at | covered at | see previous | see my update | same update as i gave',
    ),
  },
  {
    kind: 'no_change',
    always: false,
    words: phrases(
      'no change | no changes | unchanged | nothing new | nothing to report | nothing to add | nothing further | no update | no updates | no further update | same as last | same as before | as before | as last time | still the same | no news | no different | as you were | nothing has changed | nothing changed | no movement | no progress to report | status quo | position remains | no further progress | same again',
    ),
  },
  {
    kind: 'complaint',
    always: false,
    words: phrases(
      'useless | annoying | waste of time | waste of my time | too many reminders | too many messages | spam | spamming | stupid bot | hate this | hate this bot | ridiculous | fed up | nagging | pestering | bugging | stop nagging | irritating | pointless | bloody bot | sick of | rubbish bot | who thought this | pain in the',
    ),
  },
  {
    kind: 'thanks',
    always: false,
    words: phrases('thanks | thank you | many thanks | much appreciated | appreciate it'),
  },
  {
    kind: 'acknowledgement',
    always: false,
    words: phrases(
      'ok | noted | got it | will do | understood | received | acknowledged | fine | sure | right | roger | yes | no problem | on it | leave it with me | will look | will look into it | looking into it | great | good | alright | cool | copy that | seen | k',
    ),
  },
];

const APPROVING = new Set(['👍', '👌', '✅', '🙏', '😀', '🙂', '😊', '👏', '🎉', '💯', '✔', '🫡', '🆗']);

/** The first kind that the words show, strongest first. */
export function readNotAnUpdate(
  text: string,
  clauses: readonly Clause[],
): { kind: NotAnUpdate; always: boolean; words: string } | undefined {
  for (const { kind, always, words } of KINDS) {
    for (const clause of clauses) {
      const found = findPhrase(clause.words, words);
      if (found !== undefined && fits(kind, clause, found, clauses.length <= 2))
        return { kind, always, words: found };
    }
  }
  const emoji = clauses.flatMap((clause) => clause.tokens).find((token) => token.kind === 'emoji');
  if (
    emoji !== undefined &&
    APPROVING.has(emoji.norm.replace('\uFE0F', '').replace(/[\u{1F3FB}-\u{1F3FF}]/u, ''))
  ) {
    return { kind: 'acknowledgement', always: false, words: emoji.text };
  }
  return text.trim().endsWith('?')
    ? { kind: 'question', always: false, words: text.trim().slice(0, 80) }
    : undefined;
}

/** Short words are a kind of their own only when they are the whole clause. */
function fits(kind: NotAnUpdate, clause: Clause, found: string, isShort: boolean): boolean {
  const words = clause.words.trim().split(' ').length;
  if (kind === 'acknowledgement') return isShort && words <= found.split(' ').length + 2;
  if (kind === 'delegate' && found.includes('pick'))
    return !/^ (?:i|we|will|and i|and we) /.test(clause.words);
  if (found === 'back on') return !/ back on (?:track|schedule|course|target|plan) /.test(clause.words);
  if (found === 'sensitive') return words <= 12;
  if (found === 'remind me') return !clause.words.includes(' what ') && !clause.words.includes(' which ');
  return true;
}
