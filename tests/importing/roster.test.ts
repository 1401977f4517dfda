import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/importing/readRoster.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const HEADING = 'person,role,party,chairs,member of,email,time zone,prefers,slack,teams';

describe('A roster', async () => {
  const { plan } = await seedPlan();
  const read = (...lines: readonly string[]) =>
    readRoster(new TextEncoder().encode([HEADING, ...lines].join('\n')), 'roster.csv', plan.parties);

  it('of the demonstration has roles and no invented names', async () => {
    const { people } = await seedRoster();
    expect(people.map((person) => person.name)).toContain('Chair, Criminal Finance Subgroup');
    expect(people.find((person) => person.name === 'NCA/NECC contact')?.speaksFor).toEqual(['nca', 'necc']);
  });

  it('reads several identities of one person, and which is preferred', () => {
    const { people } = read(
      'DOJ contact,contact,DOJ,,,doj@example.org,Europe/London,slack,T1/U1; T2/U9,tenant-a/abc',
    );
    expect(people[0]).toMatchObject({ prefers: 'slack', email: 'doj@example.org' });
    expect(people[0]?.identities).toContainEqual({ platform: 'slack', tenant: 'T2', user: 'U9' });
    expect(people[0]?.identities).toContainEqual({ platform: 'teams', tenant: 'tenant-a', user: 'abc' });
  });

  it('may bring in a party that the plan does not name, as a member of a group that it does', () => {
    const { people, parties } = read('PSNI contact,contact,PSNI,,LE Partners,,,,,');
    expect(people[0]?.speaksFor).toEqual(['psni']);
    expect(parties.get('le-partners' as never)?.members).toEqual(['psni']);
  });

  it.each([
    [
      'a wrong column',
      'person,job\nA,contact',
      /line 1: it has a column “job” that a roster does not have\. The columns are: person, role/,
    ],
    ['a missing column', 'role,party\ncontact,DOJ', /line 1: it lacks the column “person”/],
    [
      'an unknown party',
      `${HEADING}\nA,contact,Atlantis,,,,,,,`,
      /line 2: “Atlantis” is not a party of this plan\. Use one of DOJ's MSHT Branch/,
    ],
    ['an unknown group', `${HEADING}\nA,contact,PSNI,,Atlantis,,,,,`, /line 2: “Atlantis” is not a party/],
    [
      'an unknown role',
      `${HEADING}\nA,boss,DOJ,,,,,,,`,
      /line 2: “boss” is not a role\. Use one of: contact, deputy/,
    ],
    [
      'a duplicate person',
      `${HEADING}\nA,contact,DOJ,,,,,,,\n"a",contact,NCA,,,,,,,`,
      /line 3: “a” is in line 2 already/,
    ],
    [
      'a duplicate identity',
      `${HEADING}\nA,contact,DOJ,,,,,,T1/U1,\nB,contact,NCA,,,,,,T1/U1,`,
      /line 3: “T1\/U1” is in line 2 already/,
    ],
    [
      'a time zone that does not exist',
      `${HEADING}\nA,contact,DOJ,,,,Mars/Olympus,,,`,
      /line 2: “Mars\/Olympus” is not a time zone\. Write it as Europe\/London/,
    ],
    ['a contact of nobody', `${HEADING}\nA,contact,,,,,,,,`, /Say in the party column for whom/],
    ['nobody', HEADING, /there is nobody in it/],
    ['an unclosed quote', `${HEADING}\n"A,contact`, /is not a CSV file/],
  ])('with %s is refused whole, with line, value and remedy', (_, text, sentence) => {
    expect(() => readRoster(new TextEncoder().encode(text), 'roster.csv', plan.parties)).toThrow(sentence);
  });

  it('tells of every wrong line at once', () => {
    expect(() => read('A,boss,DOJ,,,,,,,', 'B,contact,Atlantis,,,,,,,')).toThrow(
      /line 2: “boss”.*line 3: “Atlantis”/s,
    );
  });
});
