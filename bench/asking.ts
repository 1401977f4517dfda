import { answer } from '../src/answers/answer.ts';
import { knowSituation } from '../src/bot/know.ts';
import { contextOf } from '../src/bot/understandIncoming.ts';
import { readConfig } from '../src/config.ts';
import { log } from '../src/log.ts';
import { draw } from '../src/message/draw.ts';
import { writeCard } from '../src/message/writeCard.ts';
import { openBot } from '../src/openBot.ts';
import { connect } from '../src/store/connect.ts';
import { situationsQuery } from '../src/store/readSituation.ts';
import type { Instant } from '../src/time/zone.ts';
import { understand } from '../src/understanding/understand.ts';
import { type Figure, median, milliseconds } from './figure.ts';

const QUESTIONS = [
  "what's due this month",
  'who leads action 3',
  'my actions',
  'status of action 7',
  'when is the modern slavery strategy due',
];
const ROUNDS = 7;
const EACH = 300;

/** An answer through the core with its database reads, against the same reads alone, in turns. */
export async function measureAsking(folder: string): Promise<readonly Figure[]> {
  const bot = await openBot(readConfig({ DATA_DIR: folder }), log, { serves: false });
  const { db, pool } = connect(bot.databaseUrl);
  const from = { platform: 'web', tenant: 'local', user: 'doj-contact' } as const;
  const now = '2025-02-10T12:00:00.000Z' as Instant;
  const ask = async (said: string): Promise<string> => {
    const known = knowSituation(
      await bot.parts.store.readSituation(from, 'web/local/@doj-contact'),
      now,
      () => 'id',
    );
    const { intent } = understand(said, contextOf(known, undefined));
    return answer(intent, known)
      .messages.map((message) => writeCard(draw(message)))
      .join('\n');
  };
  const readOnly = (): Promise<unknown> =>
    pool.query(situationsQuery([{ from, conversation: 'web/local/@doj-contact' }]));
  const asked: number[] = [];
  const read: number[] = [];
  const understood: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    asked.push(await each((number) => ask(QUESTIONS[number % QUESTIONS.length] ?? '')));
    read.push(await each(readOnly));
    const known = knowSituation(
      await bot.parts.store.readSituation(from, 'web/local/@doj-contact'),
      now,
      () => 'id',
    );
    understood.push(
      await each(async (number) =>
        understand(QUESTIONS[number % QUESTIONS.length] ?? '', contextOf(known, undefined)),
      ),
    );
  }
  await db.destroy();
  await bot.close();
  const ratio = median(asked.map((value, at) => value / (read[at] ?? Number.NaN)));
  return [
    { what: 'an answer through the core, with its reads', measured: milliseconds(median(asked)), aim: '' },
    { what: 'its SQL alone', measured: milliseconds(median(read)), aim: '' },
    { what: 'ratio of the two', measured: ratio.toFixed(2), aim: 'aim: at most 3' },
    { what: 'understanding alone', measured: milliseconds(median(understood)), aim: '' },
  ];
}

async function each(work: (number: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let number = 0; number < EACH; number++) await work(number);
  return (performance.now() - started) / EACH;
}
