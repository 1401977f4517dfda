import { phrasebook } from '../phrasebook.ts';
import { type Clause, TURNING } from './clauses.ts';
import { marksIn } from './marks.ts';
import { namesObstacle } from './namesObstacle.ts';
import { wordSet } from './wordSet.ts';

/**
 * Whether a reply says the opposite of its words. Praise beyond what people write in a return, beside a
 * disaster, or a joke that is owned up to. The words are kept as a note, and the bot asks.
 */
export function isSarcastic(text: string, clauses: readonly Clause[]): boolean {
  if (endsInIrony(text)) return true;
  const ofTheBot = sentencesOfTheBot(clauses);
  const marks = clauses
    .filter(({ sentence }) => !ofTheBot.has(sentence))
    .flatMap((clause) =>
      marksIn(BOOK, clause.words).map(({ meanings }) => ({ meaning: meanings[0], clause })),
    );
  const has = (meaning: Tone): boolean => marks.some((mark) => mark.meaning === meaning);
  if (has('owned')) return true;
  if (has('irony') && (has('gushing') || has('content'))) return true;
  if (!has('gushing')) return false;
  if (has('wry')) return true;
  const turned = clauses.some(
    ({ opener }) => opener === 'but' || opener === 'although' || opener === 'though' || opener === 'however',
  );
  return has('disaster') && !turned;
}

/** "Oh joy, my favourite robot. On track": said of who asks, and not of the work. */
function sentencesOfTheBot(clauses: readonly Clause[]): ReadonlySet<number> {
  return new Set(
    clauses.filter(({ words }) => words.some((word) => BOT.has(word))).map(({ sentence }) => sentence),
  );
}

const BOT = wordSet('robot robots bot bots machine reminder reminders');

/** "Going swimmingly. No analysts, no cars": praise that nobody writes in a return, beside what stands in the way. */
export function gushesOverObstacle(clauses: readonly Clause[]): boolean {
  const gushing = clauses.find(({ words }) =>
    marksIn(BOOK, words).some(({ meanings }) => meanings[0] === 'gushing'),
  );
  const turned = clauses.some(({ opener, words }) => TURNING.has(opener) || TURNING.has(words[0] ?? ''));
  return (
    gushing !== undefined &&
    !turned &&
    clauses.some((clause) => clause.sentence > gushing.sentence && namesObstacle(clause))
  );
}

/** `gushing` is praise that nobody writes in a return, `content` is what they do write. */
type Tone = 'owned' | 'gushing' | 'content' | 'irony' | 'wry' | 'disaster';

const BOOK = phrasebook<Tone>([
  [
    'owned',
    `oh <its|it|thats> [is] <going|all|been>; just kidding; only kidding; only joking; just joking; im joking; jk; as if; yeah right; aye right; i wish; in my dreams; dream on; pull the other one; if your <idea|definition|version|standard|notion|watch|track|plan>; if you <count|call|squint|ignore|define>; if that counts; having a laugh; if by <progress|done|on track|that>; when hell freezes; pigs <fly|might fly|will fly>; dont make me laugh; said nobody ever; said no one ever; what could [possibly] go wrong; nothing better to do; had nothing better; 🙄; 🙃; 😒; 🤡; /s; living the dream; like the trains; like the titanic; like watching paint dry; watching paint dry; just like the <grass|trains|titanic|roads|weather>; ha ha ha; hahaha; sarcasm; chance would be a fine thing; how long have you got; did you hear the one; on planet <earth|zog>; in fairyland; in a parallel universe; fat chance; oh <sure|yeah|joy|great|brilliant|good|goody|fantastic|wonderful|yes>; whoop de do; big surprise; shock horror; what a surprise; colour me surprised; well that went well; rome wasnt; thoughts and prayers`,
  ],
  [
    'gushing',
    `great stuff; super; brilliantly; wonderfully; fantastic; fantastically; wonderful; marvellous; marvellously; amazing; amazingly; fabulous; fabulously; splendid; splendidly; superb; superbly; spectacular; spectacularly; <couldnt|could not|cant|can not|cannot> be <better|happier>; never <better|been better>; smashing <it|this>; absolutely <smashing|killing|flying|nailing|brilliant|thriving|perfect|fine>; killing it; crushing it; the best; dream; stellar; terrific; tremendous; magnificent; swimmingly; world class; thrilled; ecstatic; buzzing`,
  ],
  [
    'content',
    'great; brilliant; perfect; perfectly; lovely; excellent; green; on track; going well; all good; happy days; delighted; love; loving',
  ],
  [
    'irony',
    `another <reminder|message|nudge|chaser|email|ping>; yet another; because <i|we> <have|love|enjoy|had>; of course it is; like <a|the> <trains|train|titanic|lead balloon|chocolate|house|car|dog|headless|brick|clown|dream|soviet>; just like; not that anyone <reads|cares|listens>; not that anybody <reads|cares>; thanks for nothing; slow clap; 👏👏`,
  ],
  ['wry', 'obviously; clearly; as always; as ever; for a change; as usual; naturally; of course'],
  [
    'disaster',
    `nobody [has|is]; no one; died; dying; dead; on fire; fire; burning; burnt; leaking; flooded; collapsed; exploded; quit; <people|officers|staff|half the team|everyone|everybody> [has|have|all] <left|quit|resigned>; left and; nightmare; disaster; shambles; broke; broken; laptop; fell over; falling apart; falling down; fallen apart; not a single; not one; zero; none of <it|us|them>; never; imploded; crashed; sinking; crying; cried; tears; hate; lost the will; only <two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|a few|twenty> <months|years> late; years late; nothing works; nothing has`,
  ],
]);

/** "/s", or a sentence that starts with a comparison: "On track. Like the trains." */
function endsInIrony(text: string): boolean {
  const end = text.trimEnd().toLowerCase();
  if (
    end.endsWith('/s') ||
    /\bif (?:by|with) (?:\S{1,20} ){1,3}(?:you|we|i) (?:mean|meant)\b(?! to\b)/.test(end)
  )
    return true;
  const last = end.slice(Math.max(0, end.length - 80));
  const start = Math.max(last.lastIndexOf('. '), last.lastIndexOf('! '), last.lastIndexOf('\n'));
  const sentence = start < 0 ? '' : last.slice(start + 1).trim();
  if (sentence === 'not.' || sentence === 'not!' || sentence === 'not') return true;
  return (
    COMPARING.has(sentence.split(' ', 2)[0] ?? '') &&
    sentence.length < 60 &&
    ARTICLES.has(sentence.split(' ', 3)[1] ?? '')
  );
}

const COMPARING = wordSet('like');
const ARTICLES = wordSet('the a an my your');
