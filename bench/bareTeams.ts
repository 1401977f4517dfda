import { type CloudEnvironment, PUBLIC } from '@microsoft/teams.api';
import { App } from '@microsoft/teams.apps';

const { CLIENT_ID = '', TENANT_ID = '', TEAMS_OPENID_URL = '', BENCH_TOKEN = '' } = process.env;
const cloud: CloudEnvironment = { ...PUBLIC, openIdMetadataUrl: TEAMS_OPENID_URL };

/** A bot of Microsoft's SDK that answers with a constant: what the bot's own answers are compared with. */
const app = new App({
  clientId: CLIENT_ID,
  clientSecret: '',
  tenantId: TENANT_ID,
  token: () => BENCH_TOKEN,
  cloud,
});
app.on('message', async ({ send }) => {
  await send('Nothing is due this month.');
});
const port = Number(process.env['PORT']);
await app.start(port);
process.stdout.write(`Open http://127.0.0.1:${port}\n`);
