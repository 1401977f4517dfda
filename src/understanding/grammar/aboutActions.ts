import type { Field, Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** Questions about actions that are named: one field of theirs, how they stand, or all there is. */
export function aboutActions(phrase: Phrase, refs: Phrase['refs']): Intent {
  if (phrase.has('meaning', 'ongoing') && phrase.has('meaning') && phrase.has('ongoing', 'due', 'overdue'))
    return { kind: 'detail', refs, field: 'target' };
  if (phrase.has('meaning')) return { kind: 'detail', refs, field: 'deliverables' };
  // "Has the strategy gone out yet?"
  const asksYet = /^\W*(?:has|have|did|is|are)\b.{3,80}\b(?:yet|already)\b/i.test(phrase.text);
  if (asksYet && !phrase.has('who', 'when', 'deliverables', 'condition', 'input', 'lead', 'due'))
    return { kind: 'status', refs };
  if (/\bhow often\b/i.test(phrase.text)) return { kind: 'detail', refs, field: 'deliverables' };
  if (phrase.says('why') && phrase.has('overdue')) return { kind: 'status', refs };
  if (phrase.has('who') && phrase.has('when')) return { kind: 'detail', refs };
  // "The lead and the timescale".
  if (phrase.has('lead') && phrase.has('due') && phrase.has('and_also')) return { kind: 'detail', refs };
  if (phrase.has('what') && !phrase.has('when') && phrase.says('delivered', 'produced'))
    return { kind: 'detail', refs, field: 'deliverables' };
  if (phrase.has('condition')) return { kind: 'detail', refs, field: 'condition' };
  if (phrase.has('who') || (phrase.isQuestion && asksWhose(phrase))) return { kind: 'who', refs };
  if (phrase.has('deliverables') && !phrase.has('status'))
    return { kind: 'detail', refs, field: 'deliverables' };
  if (phrase.has('input')) return { kind: 'detail', refs, field: 'input' };
  if (phrase.has('when') && !phrase.has('status')) return { kind: 'detail', refs, field: 'target' };
  const asksStanding =
    phrase.has('status', 'percent') ||
    (phrase.has('how') && phrase.says('doing')) ||
    phrase.statuses.length > 0;
  if (!asksStanding || (phrase.has('due') && !phrase.has('how'))) {
    const field = fieldAsked(phrase);
    if (field === 'leads') return { kind: 'who', refs };
    if (field !== undefined) return { kind: 'detail', refs, field };
  }
  const asksHow = phrase.has('how') && !/^\W*(?:anything|something|is there|are there)\b/i.test(phrase.text);
  if (asksStanding || asksHow || phrase.has('why')) return { kind: 'status', refs };
  return { kind: 'detail', refs };
}

/** "Is 4 a DOJ one?", "is 6 just us or somebody else too?" */
function asksWhose(phrase: Phrase): boolean {
  const names = phrase.parties.length > 0 || phrase.has('mine', 'own_actions', 'sole');
  return names && ['is', 'are'].includes(phrase.tokens[0]?.norm ?? '') && phrase.statuses.length === 0;
}

function fieldAsked(phrase: Phrase): Field | undefined {
  if (phrase.has('due', 'undated', 'dated', 'overdue', 'next', 'ongoing')) return 'target';
  if (phrase.has('lead', 'joint', 'sole')) return 'leads';
  return phrase.has('detail') || !phrase.says('date', 'dates') ? undefined : 'target';
}
