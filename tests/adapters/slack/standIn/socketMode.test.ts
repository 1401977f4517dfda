import { App, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { impatientClient, listen, quiet } from './bareApp.ts';
import { type Slack, startSlack } from './startSlack.ts';
import type { WorkspaceHandle } from './workspaceHandle.ts';

let slack: Slack;
let gov: WorkspaceHandle;
let app: App;

beforeEach(async () => {
  slack = await startSlack({ signingSecret: 'unused', appToken: 'xapp-1' });
  gov = slack.workspace({
    id: 'T1',
    name: 'Government',
    botToken: 'xoxb-gov',
    users: [{ id: 'U1', name: 'Ann' }],
  });
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-1',
    logger: quiet,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  app = new App({
    token: 'xoxb-gov',
    receiver,
    logger: quiet,
    clientOptions: impatientClient(slack),
  });
  listen(app);
  await app.start();
  await slack.until(() => slack.sockets.count === 1);
});

afterEach(async () => {
  await slack.settled();
  await app.stop();
  await slack.stop();
});

describe('over Socket Mode', () => {
  it('hears, answers, opens a form and shows its errors', async () => {
    const ann = gov.person('U1');
    expect(await ann.says('hello')).toMatchObject({ status: 200 });
    await slack.until(() => gov.seenBy('U1').length === 2);
    await ann.slash('/plan', 'form');
    await slack.until(() => ann.view !== undefined);
    await ann.submits({ 'Why?': 'no', 'How does it stand?': 'On track' });
    expect(ann.view?.errors).toEqual({ 'Why?': 'Say a little more.' });
  });

  it('shows what a command is acknowledged with', async () => {
    await gov.person('U1').slash('/plan', 'due');
    expect(gov.seenBy('U1')).toEqual(['Nothing is due.']);
  });

  it('comes again when it is told to', async () => {
    slack.sockets.refresh();
    await slack.until(() => slack.sockets.count === 0);
    expect(await gov.person('U1').says('anybody?')).toMatchObject({ status: 0 });
    await slack.until(() => slack.sockets.count === 1);
    expect(await gov.person('U1').says('hello')).toMatchObject({ status: 200 });
    await slack.until(() => gov.seenBy('U1').length === 3);
  });

  it('opens no socket for another token', async () => {
    const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: 'Bearer xapp-other' },
    });
    expect(await answer.json()).toEqual({ ok: false, error: 'invalid_auth' });
  });
});
