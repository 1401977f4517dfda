import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Slack, startSlack } from './startSlack.ts';
import { triggersLive } from './viewMethods.ts';
import type { WorkspaceHandle } from './workspaceHandle.ts';

describe('answers to interactions, limits and files', () => {
  let slack: Slack;
  let gov: WorkspaceHandle;
  let now = 0;

  beforeEach(async () => {
    now = Date.parse('2025-03-03T09:00:00Z');
    slack = await startSlack({
      signingSecret: 's',
      now: () => now,
      limits: { perChannelMs: 1000, perWorkspaceMinute: 3 },
    });
    gov = slack.workspace({
      id: 'T1',
      name: 'Government',
      botToken: 'xoxb-gov',
      users: [{ id: 'U1', name: 'Ann', email: 'ann@gov.example' }],
      channels: ['C1', 'C2', 'C3', 'C4'].map((id) => ({ id, name: id.toLowerCase(), hasBot: true })),
    });
    slack.workspace({
      id: 'T2',
      name: 'Police',
      botToken: 'xoxb-police',
      users: [{ id: 'U1', name: 'Bob' }],
    });
    slack.sendTo('http://127.0.0.1:9/nobody');
  });

  afterEach(() => slack.stop());

  const ask = async (
    method: string,
    args: Record<string, unknown>,
    token = 'xoxb-gov',
  ): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(args) };
    const answer = await fetch(`${slack.apiUrl}${method}`, init);
    const wait = answer.headers.get('retry-after');
    return { ...((await answer.json()) as Record<string, unknown>), ...(wait === null ? {} : { wait }) };
  };
  const post = (channel: string, more = {}) => ask('chat.postMessage', { channel, text: 'hello', ...more });

  it('keep one workspace from another', async () => {
    const args = { channel: 'C1', text: 'x' };
    expect(await ask('chat.postMessage', args, 'xoxb-police')).toMatchObject({ error: 'channel_not_found' });
    const answers = await Promise.all([
      post('U1'),
      ask('chat.postMessage', { channel: 'U1', text: 'x' }, 'xoxb-police'),
    ]);
    expect(answers[0]?.['channel']).not.toBe(answers[1]?.['channel']);
  });

  it('make an app wait for a channel and for a workspace, and count who does not', async () => {
    expect(await post('C1')).toMatchObject({ ok: true });
    expect(await post('C1')).toMatchObject({ error: 'ratelimited', wait: '1' });
    expect(await post('C1')).toMatchObject({ error: 'ratelimited' });
    expect(slack.impatient).toHaveLength(1);
    now += 1000;
    expect(await post('C1')).toMatchObject({ ok: true });
    expect(await post('C2')).toMatchObject({ ok: true });
    expect(await post('C3')).toMatchObject({ error: 'ratelimited', wait: '59' });
    expect(slack.impatient).toHaveLength(1);
  });

  it('keep metadata for who asks, and history that lags', async () => {
    const metadata = { event_type: 'reminder', event_payload: { key: '1' } };
    await post('C1', { metadata });
    const ask_ = () => ask('conversations.history', { channel: 'C1', include_all_metadata: true });
    gov.historyLagsBy(5000);
    expect(await ask_()).toMatchObject({ messages: [] });
    now += 5001;
    expect(await ask_()).toMatchObject({ messages: [{ text: 'hello', metadata }] });
  });

  it('answer five times at a response address, for half an hour', async () => {
    const { sent } = await gov.person('U1').slash('/plan', '', { channel: 'C1' });
    const url = String(sent.payload['response_url']);
    const respond = (body: unknown) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
    for (const text of ['1', '2', '3', '4', '5']) expect((await respond({ text })).status).toBe(200);
    expect(gov.seenBy('U1')).toEqual(['1', '2', '3', '4', '5']);
    expect(gov.seenIn('C1')).toEqual([]);
    expect(await (await respond({ text: '6' })).json()).toEqual({ ok: false, error: 'used_url' });
    now += 1_800_001;
    expect((await respond({ text: '7' })).status).toBe(404);
  });

  it('open one form for one trigger, and only for a while', async () => {
    const view = { type: 'modal', title: { type: 'plain_text', text: 'A' }, blocks: [{ type: 'divider' }] };
    const ann = gov.person('U1');
    const trigger = async () => (await ann.slash('/plan')).sent.payload['trigger_id'];
    const first = await trigger();
    expect(await ask('views.open', { trigger_id: first, view })).toMatchObject({ ok: true });
    expect(await ask('views.open', { trigger_id: first, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const hash = ann.view?.hash;
    expect(await ask('views.update', { view_id: ann.view?.id, hash, view })).toMatchObject({ ok: true });
    expect(await ask('views.update', { view_id: ann.view?.id, hash, view })).toMatchObject({
      error: 'hash_conflict',
    });
    const late = await trigger();
    now += triggersLive + 1;
    expect(await ask('views.open', { trigger_id: late, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('keep blocks that an update leaves out', async () => {
    const { ts } = await post('C1', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'old' } }] });
    await ask('chat.update', { channel: 'C1', ts, text: 'new' });
    expect(gov.seenIn('C1')).toEqual(['old']);
    await ask('chat.update', { channel: 'C1', ts, text: 'new', blocks: [] });
    expect(gov.seenIn('C1')).toEqual(['new']);
  });

  it('take files up, and give them only to a token', async () => {
    const begun = await ask('files.getUploadURLExternal', { filename: 'plan.csv', length: 3 });
    await fetch(String(begun['upload_url']), { method: 'POST', body: 'a,b' });
    const files = [{ id: begun['file_id'], title: 'Plan' }];
    const done = await ask('files.completeUploadExternal', { files, channel_id: 'C1' });
    expect(gov.seenIn('C1')).toEqual(['[FILE plan.csv]']);
    const url = (done['files'] as { url_private: string }[])[0]?.url_private ?? '';
    const read = async (token: string) =>
      (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text();
    expect(await read('xoxb-gov')).toBe('a,b');
    expect(await read('xoxb-police')).toContain('Sign in');
  });
});
