import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import type { readTopic } from './topic.ts';

/** The last question with something else to narrow it; undefined where nothing narrows it. */
export function refine(
  last: Intent,
  change: Filter,
  topic: ReturnType<typeof readTopic>,
  phrase: Phrase,
): Intent | undefined {
  switch (last.kind) {
    case 'list':
    case 'count': {
      // "Which do have an end date?", after the ongoing ones, asks of all.
      const isTurned = last.about === 'ongoing' && change.exceptTopics?.includes('undated') === true;
      const about = isTurned
        ? 'all'
        : topic !== undefined && topic !== 'all'
          ? topic
          : change.period !== undefined && last.about !== 'due'
            ? 'due'
            : last.about;
      return { ...last, about, filter: merged(last.filter, change, phrase) };
    }
    case 'blockers':
      if (change.statuses !== undefined) return { kind: 'list', about: 'all', filter: change };
      return { ...last, filter: merged(last.filter, change, phrase) };
    case 'status':
    case 'who':
    case 'history':
      return { ...last, refs: [], filter: merged(last.filter ?? {}, change, phrase) };
    case 'digest':
    case 'detail':
    case 'compare':
    case 'extent':
      return { kind: 'list', about: change.period === undefined ? 'all' : 'due', filter: change };
    default:
      return undefined;
  }
}

/** "What about DOJ?" puts DOJ in the place of whoever was asked about; "only DOJ's" adds to the rest. */
function merged(before: Filter, change: Filter, phrase: Phrase): Filter {
  const { mine: _, parties: __, refs: ___, ...rest } = before;
  // "Which are shared with LE?", after DOJ's: DOJ's and LE's.
  if (change.parties !== undefined && before.parties !== undefined && phrase.has('together', 'joint'))
    return { ...before, ...change, parties: [...before.parties, ...change.parties], together: true };
  const isSwap = change.parties !== undefined || change.mine !== undefined;
  const kept = isSwap && !phrase.has('except') ? rest : before;
  return { ...kept, ...change };
}

/** The last question, asked of other actions. */
export function aboutOthers(last: Intent, refs: Phrase['refs']): Intent {
  switch (last.kind) {
    case 'who':
    case 'status':
    case 'history': {
      const { filter: _, ...rest } = last;
      return { ...rest, refs };
    }
    case 'blockers':
      return { kind: 'blockers', filter: { refs } };
    case 'extent':
    case 'sum':
      return { ...last, refs };
    case 'detail':
      return { ...last, refs };
    default:
      return { kind: 'detail', refs };
  }
}
