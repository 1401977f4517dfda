import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareApp, startBareApp } from './bareApp.ts';
import { type Slack, startSlack } from './startSlack.ts';
import type { WorkspaceHandle } from './workspaceHandle.ts';

const secret = 'signing-secret-of-a-test';

let slack: Slack;
let gov: WorkspaceHandle;
let app: BareApp;

beforeEach(async () => {
  slack = await startSlack({ signingSecret: secret });
  gov = slack.workspace({
    id: 'T1',
    name: 'Government',
    botToken: 'xoxb-gov',
    users: [{ id: 'U1', name: 'Ann', email: 'ann@gov.example' }],
    channels: [
      { id: 'C1', name: 'plan', hasBot: true },
      { id: 'C2', name: 'other' },
      { id: 'C3', name: 'closed', hasBot: true, isArchived: true },
    ],
  });
  app = await startBareApp({ slack, secret, token: 'xoxb-gov' });
  slack.sendTo(app.url);
});

afterEach(async () => {
  await slack.settled();
  await app.stop();
  await slack.stop();
});

describe('a conversation with the app', () => {
  it('hears a direct message and shows the answer', async () => {
    const said = await gov.person('U1').says('hello <there> & you');
    expect(said.status).toBe(200);
    await slack.until(() => gov.seenBy('U1').length === 2);
    expect(gov.seenBy('U1')).toEqual(['hello <there> & you', 'You said: hello <there> & you']);
  });

  it('takes a button to a form, the form to its errors, and the errors to a changed message', async () => {
    const ann = gov.person('U1');
    await ann.says('ask me');
    await slack.until(() => gov.messagesIn('U1').length === 2);
    const question = gov.messagesIn('U1').at(-1);
    if (question === undefined) throw new Error('No question was asked.');

    await ann.presses(question, 'Say why', { about: 'How does it stand?' });
    await slack.until(() => ann.view !== undefined);
    expect(ann.view?.labels).toEqual(['Why?', 'How does it stand?', 'When?']);

    await ann.submits({ 'Why?': 'no', 'How does it stand?': 'Delayed (red)' });
    expect(ann.view?.errors).toEqual({ 'Why?': 'Say a little more.' });
    await ann.submits({ 'Why?': 'No staff', 'When?': '2025-03-31' });
    expect(ann.view).toBeUndefined();
    await slack.until(() => gov.messagesIn('U1').at(-1)?.edited !== undefined);
    expect(gov.seenBy('U1').at(-1)).toBe('Delayed (red): No staff by 2025-03-31');
  });

  it('refuses a form that is not filled in', async () => {
    const ann = gov.person('U1');
    await ann.slash('/plan', 'form');
    await slack.until(() => ann.view !== undefined);
    await expect(ann.submits({ 'How does it stand?': 'Delayed (red)' })).rejects.toThrow('“Why?”');
    await expect(ann.submits({ Wrong: 'x' })).rejects.toThrow('no field “Wrong”');
  });

  it('shows what a command is acknowledged with to one person alone', async () => {
    await gov.person('U1').slash('/plan', 'due', { channel: 'C2' });
    expect(gov.seenBy('U1')).toEqual(['Nothing is due.']);
    expect(gov.seenIn('C2')).toEqual([]);
  });

  it('publishes a home tab', async () => {
    const ann = gov.person('U1');
    await ann.opensHome();
    await slack.until(() => ann.home !== undefined);
    expect(ann.home?.text).toBe('Your actions\nNone yet');
  });

  it('hears a mention', async () => {
    await gov.person('U1').mentions('C1', 'what is due');
    await slack.until(() => gov.seenIn('C1').length === 2);
    expect(gov.seenIn('C1')).toEqual([`[MENTION ${gov.appUser}] what is due`, 'Nothing is due here.']);
  });
});

describe('what Slack refuses', () => {
  const post = (args: Record<string, unknown>, token = 'xoxb-gov') =>
    app.call('chat.postMessage', args, token);

  it.each([
    ['nobody’s token', { channel: 'C1', text: 'x' }, 'xoxb-other', 'invalid_auth'],
    ['a channel that is not there', { channel: 'C9', text: 'x' }, 'xoxb-gov', 'channel_not_found'],
    ['a channel without the app', { channel: 'C2', text: 'x' }, 'xoxb-gov', 'not_in_channel'],
    ['an archived channel', { channel: 'C3', text: 'x' }, 'xoxb-gov', 'is_archived'],
    ['nothing to say', { channel: 'C1' }, 'xoxb-gov', 'no_text'],
  ])('%s', async (_, args, token, error) => {
    expect(await post(args, token)).toMatchObject({ ok: false, error });
  });

  it('a wrong block, and says where', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];
    expect(await post({ channel: 'C1', blocks })).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/text]',
          '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
        ],
      },
    });
  });

  it('a forged request is refused by the app', async () => {
    const sent = { kind: 'event', payload: { type: 'event_callback' } } as const;
    expect(await slack.driver.send(sent, { signature: 'wrong' })).toMatchObject({ status: 401 });
    expect(await slack.driver.send(sent, { signature: 'missing' })).toMatchObject({ status: 401 });
    expect(await slack.driver.send(sent, { mutate: (body) => `${body} ` })).toMatchObject({ status: 401 });
  });
});

describe('what is scripted', () => {
  it('waits, fails, loses answers and hangs', async () => {
    slack.script('chat.postMessage', [
      { status: 429, retryAfter: 60 },
      { status: 500 },
      'reset',
      'done but answer lost',
      { error: 'is_archived' },
    ]);
    const post = () => app.post('C1', 'hello');
    expect(await post()).toBe('slack_webapi_rate_limited_error');
    expect(await post()).toBe('slack_webapi_http_error');
    expect(slack.impatient.length).toBe(1);
    expect(await post()).toBe('slack_webapi_request_error');
    expect(gov.messagesIn('C1')).toHaveLength(0);
    expect(await post()).toBe('slack_webapi_request_error');
    expect(gov.messagesIn('C1')).toHaveLength(1);
    expect(await post()).toBe('is_archived');
    expect(await post()).toBe('ok');
    slack.script('chat.postMessage', ['hang']);
    expect(await post()).toBe('slack_webapi_request_error');
  });
});
