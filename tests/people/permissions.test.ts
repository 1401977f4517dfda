import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/importing/readRoster.ts';
import { contactsForLeads } from '../../src/people/contacts.ts';
import { mayReportFor } from '../../src/people/mayReport.ts';
import { belongsTo } from '../../src/people/party.ts';
import { preferredIdentity } from '../../src/people/person.ts';
import { findAction } from '../../src/plan/plan.ts';
import { seedPlan } from '../seeded.ts';

const { plan } = await seedPlan();
const roster = readRoster(
  new TextEncoder().encode(
    `person,role,party,member of,chairs
DOJ contact,contact,DOJ,,
Branch contact,contact,DOJ's MSHT Branch,,
PSNI contact,contact,PSNI,LE Partners,
NCA deputy,deputy,NCA,,
Chair,chair,,,Criminal Finance Subgroup
Director,director,,,
Secretariat,secretariat,,,`,
  ),
  'roster.csv',
  plan.parties,
);
const parties = new Map([...plan.parties, ...roster.parties]);
const may = (name: string, ref: string) => {
  const person = roster.people.find((one) => one.name === name);
  const leads = findAction(plan, ref)?.leads.map((lead) => lead.party) ?? [];
  return person === undefined ? undefined : mayReportFor(person, leads, parties);
};

describe('Who may report', () => {
  it.each([
    ['DOJ contact', '5', 'doj'],
    ['DOJ contact', '1', 'dojs-msht-branch'],
    ['Branch contact', '1', 'dojs-msht-branch'],
    ['PSNI contact', '3', 'le-partners'],
    ['NCA deputy', '2', 'nca'],
    ['Secretariat', '3', 'le-partners'],
  ])('%s may on action %s, for %s', (name, ref, party) => {
    expect(may(name, ref)).toBe(party);
  });

  it.each([
    ['PSNI contact', '2'],
    ['DOJ contact', '3'],
    ['Chair', '2'],
    ['Director', '3'],
  ])('%s may not on action %s', (name, ref) => {
    expect(may(name, ref)).toBeUndefined();
  });

  it('anybody who speaks for a party may on an action of all relevant partners, for their own party', () => {
    expect(may('PSNI contact', '9')).toBe('psni');
  });
});

describe('Parties', () => {
  it('a part belongs to its whole and a member to its group, not the other way round', () => {
    expect(belongsTo(parties, 'dojs-msht-branch' as never, 'doj' as never)).toBe(true);
    expect(belongsTo(parties, 'psni' as never, 'le-partners' as never)).toBe(true);
    expect(belongsTo(parties, 'le-partners' as never, 'psni' as never)).toBe(false);
  });

  it('a group without a contact of its own is asked through its members', () => {
    expect(
      contactsForLeads(['le-partners' as never], roster.people, parties).map(({ name }) => name),
    ).toEqual(['PSNI contact']);
  });
});

const everywhere = (): boolean => true;

describe('Somebody with several identities', () => {
  const [person] = readRoster(
    new TextEncoder().encode(
      'person,role,party,slack,teams,prefers\nDOJ contact,contact,DOJ,T1/U1; T2/U2,tenant/abc,teams',
    ),
    'roster.csv',
    plan.parties,
  ).people;
  it('is met on the platform they prefer, and where they have none of it, on the first there is', () => {
    if (person === undefined) throw new Error('Nobody was read.');
    expect(preferredIdentity(person, everywhere)).toEqual({
      platform: 'teams',
      tenant: 'tenant',
      user: 'abc',
    });
    expect(
      preferredIdentity(person, (platform) => platform !== 'teams'),
      'Teams is not connected',
    ).toEqual({ platform: 'slack', tenant: 'T1', user: 'U1' });
    expect(preferredIdentity({ ...person, identities: [] }, everywhere)).toBeUndefined();
  });
});
