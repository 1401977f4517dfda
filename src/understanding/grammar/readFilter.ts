import type { PartyId } from '../../people/party.ts';
import type { Status } from '../../progress/status.ts';
import type { Filter } from '../filter.ts';
import type { Phrase } from './phrase.ts';

/** Which actions a question is about, from everything in it that narrows. */
export function readFilter(phrase: Phrase): Filter {
  const isExcept = phrase.has('except');
  const excepted = partiesLeftOut(phrase);
  const kept = phrase.parties.filter((party) => !excepted.includes(party));
  const period = phrase.periods[0];
  const statuses = phrase.statuses
    .filter((span) => !span.negated)
    .flatMap((span): readonly Status[] =>
      span.text.toLowerCase() === 'red' ? ['delayed', 'blocked'] : [span.status],
    );
  const isMine = phrase.has('own_actions') || (phrase.has('mine') && !phrase.has('help') && hasOwn(phrase));
  return {
    ...(period === undefined ? {} : { period: { ...period.window, words: period.text } }),
    ...(kept.length === 0 ? {} : { parties: kept }),
    ...(excepted.length === 0 ? {} : { exceptParties: excepted }),
    ...(isMine && kept.length === 0 ? { mine: true } : {}),
    ...(statuses.length === 0 ? {} : { statuses: [...new Set(statuses)] }),
    ...(phrase.has('joint')
      ? { role: 'joint' as const }
      : phrase.has('input')
        ? { role: 'input' as const }
        : {}),
    ...(phrase.refs.length === 0 ? {} : isExcept ? { exceptRefs: phrase.refs } : { refs: phrase.refs }),
  };
}

/** "Are we late?" narrows to somebody's own only where they speak for anybody; "my actions" always does. */
function hasOwn({ context, tokens }: Phrase): boolean {
  const says = tokens.some((token) => token.norm === 'my' || token.norm === 'mine');
  const { speaker } = context;
  return says || (speaker !== undefined && speaker.speaksFor.length + speaker.chairs.length > 0);
}

/** "everything except DOJ", "not the DOJ ones": the parties after the word that leaves them out. */
function partiesLeftOut(phrase: Phrase): readonly PartyId[] {
  const except = phrase.spans.find((span) => span.kind === 'cue' && span.cues.includes('except'));
  return phrase.spans.flatMap((span) =>
    span.kind === 'party' &&
    ((except !== undefined && span.from > except.from) || isNegated(phrase, span.from))
      ? span.parties
      : [],
  );
}

function isNegated(phrase: Phrase, from: number): boolean {
  return phrase.tokens
    .filter((token) => token.to <= from)
    .slice(-2)
    .some((token) => token.norm === 'not');
}

export function isEmptyFilter(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}
