import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastIn } from './slack/onSlack.ts';
import { connectSlack, SIGNING_SECRET } from './slack/slackBot.ts';
import { type Slack, startSlack } from './slack/standIn/startSlack.ts';
import type { WorkspaceHandle } from './slack/standIn/workspaceHandle.ts';
import { justice as justiceInSlack } from './slack/workspaces.ts';
import { lastFor, offering } from './teams/onTeams.ts';
import { startTeams, type Teams } from './teams/standIn/startTeams.ts';
import type { TenantHandle } from './teams/standIn/tenantHandle.ts';
import { connectTeams } from './teams/teamsBot.ts';
import { HOME, justice, LEP, SECRETARIAT } from './teams/tenants.ts';
import { openTestBot, type TestBot } from './testBot.ts';

/** The contact of LE Partners is on both, and prefers Teams. */
const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
LE Partners contact,contact,LE Partners,,,,Europe/London,teams,T1/ULEP,${HOME}/${LEP}
Secretariat,secretariat,,,,,Europe/London,,,${HOME}/${SECRETARIAT}
`;

let slack: Slack;
let teams: Teams;
let workspace: WorkspaceHandle;
let tenant: TenantHandle;
let bot: TestBot;

beforeEach(async () => {
  slack = await startSlack({ signingSecret: SIGNING_SECRET });
  workspace = justiceInSlack(slack);
  teams = await startTeams({ homeTenant: HOME });
  tenant = justice(teams);
  bot = await openTestBot({
    roster: ROSTER,
    connect: (to) => [
      connectSlack(slack, to, { botToken: 'xoxb-justice', paceMs: 5 }),
      connectTeams(teams, to),
    ],
  });
});
afterEach(async () => {
  await bot.close();
  await slack.stop();
  await teams.stop();
});

describe('Somebody with Slack and Teams', () => {
  it('is reminded where they prefer it, and nowhere else', async () => {
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(tenant.seenBy(LEP).join()).toContain('How are these going?');
    expect(workspace.seenBy('ULEP').join()).not.toContain('How are these going?');
  });

  it('answers in the other, and the reminder is redrawn where it is', async () => {
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    await workspace.person('ULEP').says('action 3 is on track');
    await bot.quiet();
    await workspace.person('ULEP').presses(lastIn(workspace, 'ULEP'), 'Confirm');
    await bot.quiet();
    expect(tenant.seenBy(LEP).join()).toContain('✓ Answered on');
    expect(workspace.seenBy('ULEP').join()).toContain('Recorded for action 3');
  });

  it('answers with a tap in Teams, and asks for it in Slack', async () => {
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    await tenant.person(LEP).presses(offering(tenant, LEP, 'On track'), 'On track', { about: '3. ' });
    await bot.quiet();
    expect(tenant.seenBy(LEP).join()).toContain('Recorded for action 3');
    await workspace.person('ULEP').says('what is the status of action 3?');
    await bot.quiet();
    expect(workspace.seenBy('ULEP').at(-1)).toContain('on track');
  });

  it('moves to the other by asking for it', async () => {
    await tenant.person(LEP).says('use Slack for me');
    await bot.quiet();
    expect(lastFor(tenant, LEP).activity).toBeDefined();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(workspace.seenBy('ULEP').join()).toContain('How are these going?');
  });

  it('is written to in Slack where Teams says that the app is not there any more', async () => {
    tenant.person(LEP).blocks();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(workspace.seenBy('ULEP').join()).toContain('How are these going?');
    const tellings = () =>
      tenant.seenBy(SECRETARIAT).filter((words) => words.includes('can no longer be reached'));
    await teams.until(() => tellings().length > 0);
    await bot.quiet();
    expect(tellings(), 'the secretariat is told once').toHaveLength(1);
  });
});
