import { SCOPES } from '../../../adapters/slack/scopes.ts';
import type { Slack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';

/** The Department of Justice's workspace, where the app is installed already. */
export function justice(slack: Slack): WorkspaceHandle {
  return slack.workspace({
    id: 'T1',
    name: 'Department of Justice',
    botToken: 'xoxb-justice',
    scopes: Object.keys(SCOPES),
    users: [
      { id: 'UDOJ', name: 'DOJ contact', email: 'doj@justice.example', tz: 'Europe/London' },
      { id: 'ULEP', name: 'LE Partners contact', email: 'lep@justice.example', tz: 'Europe/London' },
      { id: 'UCHAIR', name: 'Chair', email: 'chair@justice.example', tz: 'Europe/London' },
      { id: 'USEC', name: 'Secretariat', email: 'secretariat@justice.example', tz: 'Europe/London' },
      { id: 'UELSE', name: 'Somebody else', email: 'else@justice.example', tz: 'Europe/London' },
    ],
    channels: [
      { id: 'C1', name: 'strategy-group', hasBot: true },
      { id: 'C2', name: 'general' },
    ],
  });
}

/** Its channel that gets the weekly digest. */
export const STRATEGY_GROUP = {
  platform: 'slack',
  tenant: 'T1',
  id: 'C1',
  name: 'strategy-group',
  getsDigest: true,
} as const;
