import type { ActionRef } from '../../plan/action.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** Somebody else is to be reminded. "Remind me" is for the speaker, and "who was chased" a question. */
function isChase(phrase: Phrase): boolean {
  const words = phrase.tokens.map(({ norm }) => norm);
  const isForSelf = words.some(
    (word, at) =>
      ['remind', 'chase', 'nudge'].includes(word) && ['me', 'us', 'myself'].includes(words[at + 1] ?? ''),
  );
  return (
    (phrase.has('chase') || ASKING_FOR_NEWS.test(phrase.text)) &&
    !isForSelf &&
    !phrase.has('asked', 'why_asked') &&
    !asksWhom(phrase) &&
    !(phrase.isQuestion && phrase.has('when', 'how_many', 'why'))
  );
}

/** "Today" says when to remind them. */
const SOON = /^(?:today|now|tonight|this (?:morning|afternoon))$/i;

/** "Ask the NCA for word on action 2". */
const ASKING_FOR_NEWS =
  /\bask (?!me\b|us\b)(?:the |our )?\S{2,30}(?: \S{1,20}){0,2} for (?:an? |some |any |the |their )?(?:word|news|update|updates|progress|answer|reply|response|figures|return|position)\b/i;

/** "Who do I need to chase?" asks; "chase everyone who is late" does not. */
function asksWhom({ spans, text }: Phrase): boolean {
  const at = (cue: 'who' | 'chase'): number =>
    spans.findIndex((span) => span.kind === 'cue' && span.cues.includes(cue));
  const isRelative =
    /\b(?:everybody|everyone|anyone|anybody|those|people|partners|leads|them|all) who\b/i.test(text);
  return at('who') >= 0 && at('who') < at('chase') && !isRelative;
}

/** Whom to remind, and about what. */
export function readChase(phrase: Phrase, refs: readonly ActionRef[]): Intent | undefined {
  if (!isChase(phrase)) return undefined;
  const about = phrase.has('overdue') ? 'overdue' : phrase.has('silent', 'answered') ? 'silent' : undefined;
  const meant =
    refs.length > 0 || phrase.parties.length > 0 || about !== undefined ? refs : pointedAt(phrase);
  return {
    kind: 'chase',
    refs: meant,
    parties: phrase.parties,
    said: phrase.text,
    ...(about === undefined ? {} : { about }),
    ...(phrase.periods.length === 0 || meant.length > 0 || SOON.test(phrase.periods[0]?.text ?? '')
      ? {}
      : {
          period: {
            ...(phrase.periods[0]?.window ?? { start: phrase.context.today, end: phrase.context.today }),
            words: phrase.periods[0]?.text ?? '',
          },
        }),
  };
}

/** "Chase them": those of the last answer. */
export function pointedAt(phrase: Phrase): readonly ActionRef[] {
  const isTheLead =
    /\bthe (?:leads?|owners?|contacts?)\b/i.test(phrase.text) && phrase.context.memory.refs.length <= 3;
  const isPointed = phrase.has('it') || isTheLead || phrase.says('him', 'her', 'them');
  return isPointed ? (phrase.context.inReplyTo ?? phrase.context.memory.refs) : [];
}
