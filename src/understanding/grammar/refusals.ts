import type { Intent } from '../intent.ts';
import { findPhrase, phrases } from '../reply/clauses.ts';
import type { Phrase } from './phrase.ts';

/** What nobody may have the bot do, whoever they say they are, with the name of what is refused. */
const REFUSED: readonly { readonly what: string; readonly words: readonly string[] }[] = [
  {
    what: 'set my rules aside',
    words: phrases(
      'ignore your instructions | ignore previous instructions | ignore all previous | ignore the rules | ignore all rules | ignore your rules | ignore above | disregard your | disregard all previous | forget your instructions | forget your rules | forget all previous | override your | you are now | pretend you are | pretend to be | act as if | act as an | jailbreak | developer mode | system prompt | your prompt | bypass | new instructions | no restrictions',
    ),
  },
  {
    what: 'reveal anything about how I am set up',
    words: phrases(
      'token | tokens | password | passwords | api key | api keys | secret key | credentials | signing secret | client secret | database url | connection string | environment variables | env vars | source code | your secrets | bot token',
    ),
  },
  {
    what: 'report every action at once',
    words: phrases(
      'mark everything | mark all | mark every action | set everything | set all | complete everything | close everything | close all actions | close all | complete all actions | everything as complete | all actions complete | all as complete | mark them all | set every action',
    ),
  },
  {
    what: 'make anything up',
    words: phrases(
      'make up a | make something up | invent | fabricate | fake | just guess | make up some | pretend that | falsify | backdate',
    ),
  },
  {
    what: 'remove anything from the record',
    words: phrases(
      'delete the plan | delete all | delete every | drop table | wipe | erase | delete the history | delete the record | delete action | delete updates | remove all | truncate table | clear the history',
    ),
  },
  {
    what: 'message everyone at once',
    words: phrases(
      '@ everyone | @ here | @ channel | @ all | message everyone | notify everyone | dm everyone | mention everyone',
    ),
  },
];

export function readRefusal(phrase: Phrase): Intent | undefined {
  const words = ` ${phrase.tokens.map((token) => token.norm).join(' ')} `;
  const found = REFUSED.find(({ words: list }) => findPhrase(words, list) !== undefined);
  return found === undefined ? undefined : { kind: 'unknown', why: 'refused', words: found.what };
}
