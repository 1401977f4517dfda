import { App } from '@slack/bolt';

/** A Bolt app that answers a command with a constant: what the bot's own answers are compared with. */
const app = new App({
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  token: 'xoxb-bench',
  botId: 'B1',
  botUserId: 'U1',
  tokenVerificationEnabled: false,
});
app.command('/workplan', async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text: 'Nothing is due this month.' });
});
const server = await app.start(0);
const address = server.address();
process.stdout.write(`Open http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`);
