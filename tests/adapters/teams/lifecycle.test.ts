import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastFor } from './onTeams.ts';
import { startTeams, type Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';
import { openTeamsBot, type TeamsBot } from './teamsBot.ts';
import { DOJ, HOME, LEP, OTHER, police, SECRETARIAT, STRATEGY, TEAM, uninstalledJustice } from './tenants.ts';

const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,doj@justice.example,Europe/London,,,
LE Partners contact,contact,LE Partners,,,lep@police.example,Europe/London,,,
Secretariat,secretariat,,,,secretariat@justice.example,Europe/London,,,
`;

let teams: Teams;
let bot: TeamsBot;
let gov: TenantHandle;

beforeEach(async () => {
  teams = await startTeams({ homeTenant: HOME });
  gov = uninstalledJustice(teams);
  bot = await openTeamsBot(teams, { roster: ROSTER });
});
afterEach(async () => {
  await bot.close();
  await teams.stop();
});

describe('The bot in Teams', () => {
  it('is installed, reminds, hears, records, sums up the week, and leaves', async () => {
    await gov.person(DOJ).installs();
    await gov.person(SECRETARIAT).installs();
    await gov.addsAppTo(TEAM, SECRETARIAT);
    await bot.quiet();
    expect(gov.seenBy(DOJ).join()).toContain('Hello, DOJ contact.');
    expect(gov.seenIn(TEAM).join()).toContain('Name me in a message and ask');

    await gov.person(SECRETARIAT).mentions(STRATEGY, 'post the weekly digest to this channel');
    await bot.quiet();
    expect(gov.seenIn(STRATEGY).join()).toContain('I would post the weekly digest to #strategy-group');
    await gov.person(SECRETARIAT).presses(lastFor(gov, STRATEGY), 'Post it there');
    await bot.quiet();

    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy(DOJ).join()).toContain('Due in 7 days');
    expect(gov.seenIn(STRATEGY).join()).toContain('Weekly digest');
    expect(gov.seenIn(STRATEGY).join()).toContain('Nothing was reported.');

    await gov.person(DOJ).says('action 6 is delayed, the consultation runs to the end of May', {
      quoting: lastFor(gov, DOJ),
    });
    await bot.quiet();
    expect(gov.seenBy(DOJ).at(-1)).toContain('Nothing is recorded until you confirm.');
    await gov.person(DOJ).presses(lastFor(gov, DOJ), 'Confirm');
    await bot.quiet();
    expect(gov.seenBy(DOJ).join('\n')).toContain('Recorded for action 6');

    await bot.goTo('2025-03-31', '09:30');
    await bot.quiet();
    expect(gov.seenIn(STRATEGY).at(-1)).toContain('the consultation runs to the end of May');

    await gov.removesAppFrom(TEAM, SECRETARIAT);
    await gov.person(DOJ).uninstalls();
    await gov.person(SECRETARIAT).uninstalls();
    const sent = teams.callsOf('send').filter(({ status }) => status < 300).length;
    await bot.goTo('2025-04-07', '09:30');
    await bot.quiet();
    expect(teams.callsOf('send').filter(({ status }) => status < 300)).toHaveLength(sent);
    expect((await bot.parts.store.readWorld()).updates).toHaveLength(1);
  });

  it('waits for the secretariat’s word in another tenant, and keeps the two apart', async () => {
    const force = police(teams);
    await gov.person(SECRETARIAT).installs();
    await bot.quiet();
    expect(await force.person(LEP).installs()).toMatchObject({ status: 200 });
    expect(await force.person(LEP).says('what is due this month')).toMatchObject({ status: 403 });
    await bot.quiet();
    expect(force.seenBy(LEP), 'nothing is answered there').toEqual(['what is due this month']);
    expect(gov.seenBy(SECRETARIAT).at(-1)).toContain(`tenant ${OTHER} of Microsoft Teams`);

    await gov.person(SECRETARIAT).presses(lastFor(gov, SECRETARIAT), 'They may use me');
    await bot.quiet();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await force.person(LEP).says('my actions')).toMatchObject({ status: 200 });
    await bot.quiet();
    expect(force.seenBy(LEP).at(-1), 'known by the e-mail address').toContain('5 actions of yours');

    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(force.seenBy(LEP).join()).toContain('How are these going?');
    const wrong = teams.callsOf('send').filter(({ path, tenant }) => {
      const own = tenant === OTHER ? force : gov;
      return !path.includes(new URL(own.serviceUrl).pathname);
    });
    expect(wrong, 'each tenant is written to at its own address').toEqual([]);
  });
});
