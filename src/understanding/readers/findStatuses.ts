import type { Status } from '../../progress/status.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';

/** How people name a status in a question. Replies have a reader of their own, which reads hedges too. */
const WORDS: { readonly [status in Status]: string } = {
  not_started:
    'not started | not begun | not yet started | havent started | hasnt started | yet to start | yet to begin',
  on_track: 'on track | on schedule | on target | on course | green | going well',
  at_risk: 'at risk | amber | risky | in danger | in jeopardy',
  delayed: 'delayed | red | behind | behind schedule | off track | slipping | slipped | running behind',
  blocked: 'blocked | on hold | stalled | at a standstill | paused',
  complete: 'complete | completed | done | finished | closed | achieved | delivered | blue',
};

const ENTRIES = (Object.keys(WORDS) as Status[])
  .flatMap((status) => WORDS[status].split(' | ').map((phrase) => ({ status, words: phrase.split(' ') })))
  .sort((one, other) => other.words.length - one.words.length);

const NEGATIONS = new Set(['not', 'isnt', 'arent', 'never', 'no', 'wasnt', 'without', 'nt', 'non']);

export function findStatuses(text: string, tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const entry = ENTRIES.find(({ words }) =>
      words.every((word, offset) => tokens[at + offset]?.norm === word),
    );
    if (entry === undefined) continue;
    const negated = [1, 2].some((back) => NEGATIONS.has(tokens[at - back]?.norm ?? ''));
    const start = negated && NEGATIONS.has(tokens[at - 1]?.norm ?? '') ? at - 1 : at;
    const [first, last] = [tokens[start], tokens[at + entry.words.length - 1]];
    if (first === undefined || last === undefined) continue;
    spans.push({
      kind: 'status',
      status: entry.status,
      negated,
      from: first.from,
      to: last.to,
      text: text.slice(first.from, last.to),
    });
    at += entry.words.length - 1;
  }
  return spans;
}
