import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import type { TeamsSpec } from './teamsSpec.ts';

let stage: Stage;

afterEach(() => stage.close());

const note = { type: 'message', text: 'Due' };

async function opened(spec: TeamsSpec = {}) {
  stage = await openStage(spec);
  const place = `v3/conversations/${encodeURIComponent(stage.gov.chatOf('ann-aad'))}/activities`;
  const send = async () => {
    try {
      return await stage.bot.call('POST', place, note);
    } catch {
      return 'lost';
    }
  };
  return { ...stage, send };
}

describe('a script', () => {
  it('answers in Teams’ place, step by step', async () => {
    const { teams, gov, send } = await opened();
    teams.script('send', { answers: [{ status: 502 }, 'drop', 'done, then drop', 'as usual'] });
    expect(await send()).toMatchObject({ status: 502 });
    expect(await send()).toBe('lost');
    expect(gov.seenBy('ann-aad')).toEqual([]);
    expect(await send()).toBe('lost');
    expect(gov.seenBy('ann-aad')).toEqual(['Due']);
    expect(await send()).toMatchObject({ status: 201 });
    expect(await send()).toMatchObject({ status: 201 });
    expect(teams.callsOf('send').map(({ status }) => status)).toEqual([502, 0, 0, 201, 201]);
  });

  it('repeats, chooses its calls, and ends', async () => {
    const { teams, send } = await opened();
    const end = teams.script('*', {
      answers: [{ status: 504 }],
      times: 3,
      when: ({ what }) => what === 'send',
    });
    expect(await send()).toMatchObject({ status: 504 });
    expect(await send()).toMatchObject({ status: 504 });
    end();
    expect(await send()).toMatchObject({ status: 201 });
  });

  it('notices who did not wait', async () => {
    const { teams, send } = await opened();
    teams.script('send', { answers: [{ status: 429, headers: { 'retry-after': '60' } }] });
    const told = await send();
    expect(told).toMatchObject({ status: 429 });
    expect(teams.impatient).toEqual([]);
    await send();
    expect(teams.impatient).toHaveLength(1);
  });
});

describe('limits', () => {
  it('are off unless asked for', async () => {
    const { send } = await opened();
    for (let count = 0; count < 9; count += 1) expect(await send()).toMatchObject({ status: 201 });
  });

  it('are the documented ones where asked for', async () => {
    let now = Date.now();
    const { teams, send } = await opened({ limits: true, now: () => now });
    for (let count = 0; count < 7; count += 1) expect(await send()).toMatchObject({ status: 201 });
    expect(await send()).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(teams.calls.at(-1)).toMatchObject({ status: 429 });
    now += 1001;
    expect(await send()).toMatchObject({ status: 201 });
    expect(await send()).toMatchObject({ status: 429 });
    expect(teams.impatient).toEqual([]);
  });
});

it('a bot that does not answer is told once more of the same', async () => {
  const { teams, gov, bot } = await opened();
  await bot.stop();
  const lost = await gov.person('ann-aad').says('hello');
  expect(lost).toMatchObject({ status: 0 });
  expect(await teams.driver.again(lost)).toMatchObject({ status: 0, sent: { id: lost.id } });
});
