import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTeams, type Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';
import { openTeamsBot, type TeamsBot } from './teamsBot.ts';
import {
  DOJ,
  GROUP_CHAT,
  HOME,
  LEP,
  OTHER,
  police,
  SECRETARIAT,
  TEAM,
  uninstalledJustice,
} from './tenants.ts';

const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,doj@justice.example,Europe/London,,,
LE Partners contact,contact,LE Partners,,,lep@justice.example,Europe/London,,,${HOME}/${LEP}
Secretariat,secretariat,,,,secretariat@justice.example,Europe/London,,,
`;
const CATALOG = '33333333-3333-4333-8333-333333333333';

let teams: Teams;
let gov: TenantHandle;
let bot: TeamsBot;

async function open(env: Readonly<Record<string, string>> = {}): Promise<void> {
  teams = await startTeams({ homeTenant: HOME });
  gov = uninstalledJustice(teams);
  bot = await openTeamsBot(teams, { roster: ROSTER, env });
}
beforeEach(() => open());
afterEach(async () => {
  await bot.close();
  await teams.stop();
});

describe('Installing the app', () => {
  it('is greeted once, however often Teams says that it was installed', async () => {
    await gov.person(DOJ).installs();
    await gov.person(DOJ).installs();
    await gov.addsAppTo(TEAM, SECRETARIAT);
    await gov.addsAppTo(TEAM, SECRETARIAT);
    await gov.addsAppTo(GROUP_CHAT, SECRETARIAT);
    await bot.quiet();
    expect(gov.seenBy(DOJ)).toHaveLength(1);
    expect(gov.seenIn(TEAM)).toHaveLength(1);
    expect(gov.seenIn(GROUP_CHAT).join()).toContain('Name me in a message and ask');
  });

  it('tells whoever is not in the roster how to get there, and nothing of the plan', async () => {
    await gov.person('00000000-0000-4000-8000-000000000005').installs();
    await bot.quiet();
    expect(gov.seenBy('00000000-0000-4000-8000-000000000005').join()).toContain('I don’t know you yet');
  });

  it('in a team makes its members known by their e-mail address, so that they can be reminded unasked', async () => {
    await gov.addsAppTo(TEAM, SECRETARIAT);
    await bot.quiet();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy(DOJ).join()).toContain('How are these going?');
  });

  it('pauses what goes to somebody who takes it out again, and resumes when they put it back', async () => {
    await gov.person(LEP).installs();
    await bot.quiet();
    await gov.person(LEP).uninstalls();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy(LEP).join()).not.toContain('How are these going?');
    await gov.person(LEP).installs();
    await bot.goTo('2025-03-25', '09:30');
    await bot.quiet();
    expect(gov.seenBy(LEP).join()).toContain('How are these going?');
  });

  it('keeps where to write to, and takes it from there after a restart', async () => {
    await gov.person(LEP).installs();
    await bot.quiet();
    const found = await bot.opened.references.find({
      platform: 'teams',
      tenant: HOME,
      kind: 'person',
      id: LEP,
    });
    expect(found?.address).toEqual({ serviceUrl: gov.serviceUrl, conversation: gov.chatOf(LEP) });
  });
});

describe('A tenant', () => {
  it('that is not on the list is turned away, and the secretariat is not troubled', async () => {
    await bot.close();
    await teams.stop();
    await open({ TEAMS_TENANTS: HOME });
    await gov.person(SECRETARIAT).installs();
    const force = police(teams);
    expect(await force.person(LEP).installs()).toMatchObject({ status: 403 });
    await bot.quiet();
    expect(gov.seenBy(SECRETARIAT).join()).not.toContain(OTHER);
    expect(force.seenBy(LEP)).toEqual([]);
    const heard = await bot.opened.db.selectFrom('heard').selectAll().execute();
    expect(heard).toEqual([]);
  });

  it('that the secretariat says no to stays outside', async () => {
    await gov.person(SECRETARIAT).installs();
    await bot.quiet();
    const force = police(teams);
    await force.person(LEP).installs();
    await bot.quiet();
    const asked = gov.messagesIn(SECRETARIAT).at(-1);
    if (asked !== undefined) await gov.person(SECRETARIAT).presses(asked, 'They may not');
    await bot.quiet();
    expect(gov.seenBy(SECRETARIAT).join('\n')).toContain(`Nobody of tenant ${OTHER} may use me.`);
    expect(await force.person(LEP).says('help')).toMatchObject({ status: 403 });
  });
});

describe('Where Graph permits it', () => {
  it('the bot installs itself for somebody of the roster who has not', async () => {
    await bot.close();
    await teams.stop();
    teams = await startTeams({ homeTenant: HOME });
    gov = teams.tenant({
      id: HOME,
      name: 'Department of Justice',
      users: [{ id: LEP, name: 'LE Partners contact' }],
      allowsGraph: true,
    });
    bot = await openTeamsBot(teams, { roster: ROSTER, env: { TEAMS_CATALOG_APP_ID: CATALOG } });
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy(LEP).join()).toContain('How are these going?');
    expect(teams.callsOf('graph')).toHaveLength(1);
  });

  it('nothing is tried where no app is named, and the secretariat hears who can’t be reached', async () => {
    await gov.person(SECRETARIAT).installs();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(teams.callsOf('graph')).toEqual([]);
    expect(gov.seenBy(SECRETARIAT).join()).toContain('LE Partners contact can no longer be reached');
  });
});
