import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDigest } from '../../../src/answers/answerDigest.ts';
import { knowWorld } from '../../../src/bot/know.ts';
import { restOf } from '../../../src/bot/postDigests.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { onSlack } from './onSlack.ts';
import { STRATEGY_GROUP } from './workspaces.ts';

const it_ = onSlack();

beforeEach(async () => {
  const { store } = it_.bot.parts;
  for (const channel of (await store.readWorld()).channels)
    await store.saveChannel({ ...channel, getsDigest: false });
  await store.saveChannel(STRATEGY_GROUP);
});

describe('The weekly digest in a channel', () => {
  it('has its counts, its picture with words that stand for it, and a table', async () => {
    const { gov, bot, slack } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const [digest] = gov.messagesIn('C1');
    const kinds = digest?.blocks.map(({ type }) => type) ?? [];
    expect(kinds.slice(0, 2)).toEqual(['header', 'image']);
    expect(kinds).toContain('data_table');
    const image = digest?.blocks.find(({ type }) => type === 'image');
    expect(String(image?.['alt_text'])).toContain('Of 9 actions, 2 are overdue');
    expect(slack.callsOf('files.completeUploadExternal')).toHaveLength(1);
    expect(gov.seenIn('C1').join()).toContain('2 overdue');
    expect(gov.messagesIn('C1')).toHaveLength(1);
  });

  it('is posted once a week, however often the bell rings', async () => {
    const { gov, bot } = it_;
    for (const time of ['09:00', '09:01', '12:00']) await bot.goTo('2025-03-24', time);
    await bot.quiet();
    await bot.goTo('2025-03-25');
    await bot.quiet();
    expect(gov.messagesIn('C1')).toHaveLength(1);
  });

  it('is in sections where a Slack takes neither tables nor pictures', async () => {
    const { gov, bot, slack } = it_;
    slack.script('files.getUploadURLExternal', [{ error: 'missing_scope' }]);
    slack.script('chat.postMessage', { answers: [{ error: 'invalid_blocks' }], when: () => true } as never);
    await bot.goTo('2025-03-24');
    await bot.quiet();
    expect(gov.seenIn('C1').join()).toContain('Modern Slavery Strategy');
  });

  it('goes on in its thread where it is long', async () => {
    const { gov, bot } = it_;
    const { store } = bot.parts;
    const now = '2025-03-24T10:00:00.000Z' as Instant;
    const digest = writeDigest(knowWorld(await store.readWorld(), now, randomUUID));
    const row = digest.sections[0]?.rows[0];
    if (row === undefined) throw new Error('Nothing is overdue.');
    const rows = Array.from({ length: 25 }, (_, at) => ({ ...row, ref: String(at + 1) }));
    const message = { ...digest, sections: [{ heading: 'Overdue', rows, none: '' }] };
    const outgoing = {
      key: 'digest/long',
      to: { kind: 'channel', ...STRATEGY_GROUP } as const,
      message,
      at: now,
    };
    await store.commit({ at: now, changes: [], outgoing: [outgoing, ...restOf(outgoing)], revised: [] });
    await bot.quiet();
    const [first, rest] = gov.messagesIn('C1');
    expect(rest?.thread_ts).toBe(first?.ts);
    expect(gov.seenIn('C1')[0]).toContain('The rest is in the thread.');
    expect(JSON.stringify(rest?.blocks)).toContain('"25"');
  });
});
