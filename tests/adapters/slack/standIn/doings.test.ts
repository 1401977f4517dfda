import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from './person.ts';
import { readBytes } from './readArgs.ts';
import { type Slack, startSlack } from './startSlack.ts';
import type { WorkspaceHandle } from './workspaceHandle.ts';

type Json = Record<string, unknown>;

let slack: Slack;
let gov: WorkspaceHandle;
let ann: Person;
let app: Server;
/** What the app says to the next interaction. */
let answers: unknown[] = [];

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string) => ({ text: plain(text), value: text });

beforeEach(async () => {
  answers = [];
  app = createServer(async (request, response) => {
    await readBytes(request);
    const body = answers.shift();
    response
      .setHeader('content-type', 'application/json')
      .end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  slack = await startSlack({ signingSecret: 's' });
  gov = slack.workspace({
    id: 'T1',
    name: 'Government',
    botToken: 'xoxb-gov',
    isOrgInstall: true,
    enterprise: { id: 'E1', name: 'Group' },
    users: [{ id: 'U1', name: 'Ann' }],
    channels: [{ id: 'C1', name: 'plan', hasBot: true }],
  });
  ann = gov.person('U1');
  slack.sendTo(`http://127.0.0.1:${(app.address() as AddressInfo).port}/`);
});

afterEach(async () => {
  await slack.stop();
  await new Promise((resolve) => app.close(resolve));
});

const ask = async (method: string, args: Json): Promise<Json> => {
  const headers = { authorization: 'Bearer xoxb-gov', 'content-type': 'application/json' };
  const answer = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(args),
  });
  return (await answer.json()) as Json;
};

const posted = async (blocks: unknown, channel = 'U1') => {
  const { channel: place, ts } = await ask('chat.postMessage', { channel, text: 'x', blocks });
  return { channel: String(place), ts: String(ts) };
};

describe('what people do', () => {
  it('edits and deletes their own messages', async () => {
    const said = await ann.says('first');
    expect((await ann.edits(said, 'second')).sent.payload).toMatchObject({
      type: 'event_callback',
      authorizations: [{ enterprise_id: 'E1', team_id: 'T1', is_enterprise_install: true }],
      event: {
        subtype: 'message_changed',
        message: { text: 'second', ts: said.ts, edited: { user: 'U1' } },
        previous_message: { text: 'first' },
      },
    });
    expect(gov.seenBy('U1')).toEqual(['second']);
    const gone = await ann.deletes(said);
    expect(gone.sent.payload['event']).toMatchObject({ subtype: 'message_deleted', deleted_ts: said.ts });
  });

  it('answers in a thread, with a file', async () => {
    const root = await posted([{ type: 'divider' }], 'C1');
    const files = [{ name: 'plan.csv', content: 'a,b' }];
    const said = await ann.says('see <this>', { inThreadOf: root, files });
    expect(said.sent.payload['event']).toMatchObject({
      text: 'see &lt;this&gt;',
      subtype: 'file_share',
      thread_ts: root.ts,
      parent_user_id: gov.appUser,
      files: [{ name: 'plan.csv', size: 3 }],
    });
    expect(await ask('conversations.replies', { channel: 'C1', ts: root.ts })).toMatchObject({
      messages: [{ reply_count: 1 }, { ts: said.ts }],
    });
  });

  it('presses one of several buttons with the same label', async () => {
    const row = (text: string, value: string) => ({
      type: 'section',
      text: plain(text),
      accessory: { type: 'button', text: plain('Done'), action_id: 'done', value },
    });
    const message = await posted([row('Action 1', '1'), row('Action 2', '2')]);
    await expect(ann.presses(message, 'Done')).rejects.toThrow('more than one button “Done”');
    const { sent } = await ann.presses(message, 'Done', { about: 'Action 2' });
    expect(sent.payload).toMatchObject({
      type: 'block_actions',
      team: null,
      enterprise: { id: 'E1' },
      is_enterprise_install: true,
      user: { id: 'U1', team_id: 'T1' },
      container: { type: 'message', message_ts: message.ts, is_ephemeral: false },
      channel: { id: message.channel, name: 'directmessage' },
      actions: [{ action_id: 'done', value: '2', type: 'button' }],
    });
  });

  it('presses what has gone since, as after a double click', async () => {
    const button = { type: 'button', text: plain('Done'), action_id: 'done' };
    await posted([{ type: 'actions', elements: [button] }]);
    const [seen] = gov.messagesIn('U1');
    if (seen === undefined) throw new Error('Nothing was posted.');
    await ask('chat.update', { channel: seen.channel, ts: seen.ts, text: 'Thanks', blocks: [] });
    await expect(ann.presses(seen, 'Done')).rejects.toThrow('no button “Done”');
    expect(await ann.presses(seen, 'Done', { asSeen: true })).toMatchObject({ status: 200 });
  });

  it('picks from a menu, and keeps the choice in the state', async () => {
    const select = {
      type: 'static_select',
      action_id: 'when',
      options: [option('Now'), option('Next week')],
    };
    const message = await posted([{ type: 'actions', block_id: 'b', elements: [select] }]);
    expect((await ann.picks(message, 'Next week')).sent.payload).toMatchObject({
      actions: [{ action_id: 'when', selected_option: { value: 'Next week' } }],
      state: { values: { b: { when: { selected_option: { value: 'Next week' } } } } },
    });
  });

  it('fills in a form whose options come from the app, and goes on to a second one', async () => {
    const menu = { type: 'external_select', action_id: 'who' };
    const view = {
      type: 'modal',
      title: plain('Who?'),
      submit: plain('Next'),
      notify_on_close: true,
      blocks: [{ type: 'input', block_id: 'b', label: plain('Who?'), element: menu }],
    };
    const { sent } = await ann.shortcut('record');
    await ask('views.open', { trigger_id: sent.payload['trigger_id'], view });
    answers = [
      { options: [option('Police')] },
      { response_action: 'push', view: { ...view, title: plain('Then') } },
    ];
    const { sent: submitted } = await ann.submits({ 'Who?': 'Police' });
    expect(submitted.payload).toMatchObject({
      type: 'view_submission',
      view: { state: { values: { b: { who: { selected_option: { value: 'Police' } } } } } },
    });
    expect(ann.view?.title).toBe('Then');
    expect((await ann.closes())?.sent.payload).toMatchObject({ type: 'view_closed', is_cleared: false });
    expect(ann.view?.title).toBe('Who?');
  });

  it('uses a message shortcut', async () => {
    const said = await ann.says('All done');
    expect((await ann.shortcut('record', said)).sent.payload).toMatchObject({
      type: 'message_action',
      callback_id: 'record',
      message: { text: 'All done' },
      message_ts: said.ts,
    });
  });

  it('shares a link, which the app unfurls', async () => {
    const link = 'https://plan.example/a/1';
    const { ts, sent } = await ann.sharesLink('C1', link);
    expect(sent.payload['event']).toMatchObject({
      type: 'link_shared',
      links: [{ domain: 'plan.example', url: link }],
    });
    const unfurls = { [link]: { blocks: [{ type: 'section', text: plain('Action 1') }] } };
    await ask('chat.unfurl', { channel: 'C1', ts, unfurls });
    expect(gov.unfurls).toEqual([{ channel: 'C1', ts, unfurls }]);
    expect(gov.seenIn('C1')).toEqual([`[LINK ${link}]\nAction 1`]);
    await slack.settled();
    expect(slack.driver.deliveries.at(-1)?.sent.payload['event']).toMatchObject({
      subtype: 'message_changed',
    });
  });

  it('is told again of what was not acknowledged', async () => {
    const { sent } = await ann.says('hello');
    const wire = slack.driver.sign(sent, { retryNum: 2, retryReason: 'http_error' });
    expect(wire.headers).toMatchObject({ 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_error' });
    expect(await slack.driver.replay(wire)).toMatchObject({ status: 200 });
  });
});
