import type { PartyId } from '../../people/party.ts';
import type { Filter } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** Which actions a question is about, from everything in it that narrows. */
export function readFilter(phrase: Phrase): Filter {
  const isExcept = phrase.has('except');
  const kept = isExcept ? partiesBeforeExcept(phrase) : phrase.parties;
  const excepted = phrase.parties.filter((party) => !kept.includes(party));
  const period = phrase.periods[0];
  const statuses = phrase.statuses.filter((span) => !span.negated).map((span) => span.status);
  const isMine = phrase.has('own_actions') || (phrase.has('mine') && !phrase.has('help'));
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

function partiesBeforeExcept(phrase: Phrase): readonly PartyId[] {
  const except = phrase.spans.find((span) => span.kind === 'cue' && span.cues.includes('except'));
  return phrase.spans.flatMap((span) =>
    span.kind === 'party' && except !== undefined && span.from < except.from ? span.parties : [],
  );
}

export function isEmptyFilter(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}
