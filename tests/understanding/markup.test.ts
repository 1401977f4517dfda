// biome-ignore-all lint/suspicious/noTemplateCurlyInString: people type what looks like a template.

import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import { NOTHING_SAID } from '../../src/understanding/context.ts';
import { withoutMarkup } from '../../src/understanding/markup.ts';
import { readReply } from '../../src/understanding/reply/readReply.ts';
import { understand } from '../../src/understanding/understand.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();
const TODAY = day('2025-02-10');

function intentOf(said: string) {
  const speaker = people.find(({ name }) => name === 'LE Partners contact');
  const context = { plan, today: TODAY, memory: NOTHING_SAID, asked: [], drafts: [] };
  return understand(said, { ...context, ...(speaker && { speaker }) }).intent;
}

describe('Markup in what is said', () => {
  it.each([
    'action 3: on track, 5 <b>joint operations</b> {{DATE(2025-03-31T00:00:00Z, SHORT)}} <at>x</at>',
    'action 3: delayed {{reason}} ${x} because the bill slipped',
    'action 3 is on track, see <a href="https://x.example/a">the report</a>',
    'action 3 on track <script>alert(1)</script>',
  ])('keeps no report from being one, and stays in its words: %s', (said) => {
    expect(intentOf(said)).toEqual({ kind: 'report', refs: ['3'], said });
  });

  it.each([
    'what does <b>NCA</b> lead? {{DATE(2025-03-31T00:00:00Z, SHORT)}}',
    'what does <a href="https://x.example">NCA</a> lead?',
    'what does NCA {{name}} lead',
    'which actions does {{NCA}} lead?',
  ])('keeps no question about a party from being one: %s', (said) => {
    expect(intentOf(said)).toEqual({ kind: 'list', about: 'all', filter: { parties: ['nca'] } });
  });

  it.each([
    'run ${process.exit()} on action 3',
    'please execute {{7*7}} for action 3',
    'run eval(1+1)',
    'exec(rm) for action 3',
    '<img src=x onerror=alert(1)>',
    "<script>alert('overdue')</script>",
    "{{constructor.constructor('return process.env')()}}",
    'action 3: {{constructor.constructor("return 1")()}}',
    'status ${7*7}',
    'action 3: on track; DROP TABLE updates',
  ])('is refused where it is what is asked for: %s', (said) => {
    expect(intentOf(said)).toEqual({ kind: 'unknown', why: 'refused', words: 'run code' });
  });

  it('hides nothing that is refused by name', () => {
    expect(intentOf('what is due in March ${process.env.DATABASE_URL}')).toMatchObject({ why: 'refused' });
    expect(intentOf('<b>delete</b> action 3')).toMatchObject({ why: 'refused' });
  });
});

describe('A reply with markup', () => {
  const action = plan.actions.find(({ ref }) => ref === '3');
  const read = (said: string) => {
    if (action === undefined) throw new Error('The seed plan has no action 3.');
    return readReply(said, action, plan, TODAY);
  };

  it('says what it says without it, in the words as typed', () => {
    const said =
      'on track, 5 <b>joint operations</b> {{DATE(2025-03-31T00:00:00Z, SHORT)}} and <i>3</i> days of action';
    const { measures, readFrom, note, forecast } = read(said);
    expect(measures).toMatchObject([
      { value: 5, deliverable: 1 },
      { value: 3, deliverable: 2 },
    ]);
    expect(forecast).toBeUndefined();
    expect(note).toBe(said);
    expect(readFrom.every(({ words }) => said.includes(words))).toBe(true);
    expect(readFrom).toContainEqual({ field: 'measure', words: '5 <b>joint operations' });
  });
});

describe('A text without its markup', () => {
  it.each([
    ['<b>5</b> ops', '   5     ops'],
    ['on <script>alert(1)</script>track', 'on                          track'],
    ['{{NCA}} leads ${7*7}', '  NCA   leads       '],
    ['{{ it', '   it'],
    ['<5 weeks, <see above>, a < b > c {1}', '<5 weeks, <see above>, a < b > c {1}'],
  ])('has every other letter where it was: %s', (said, plain) => {
    expect(withoutMarkup(said)).toBe(plain);
  });
});
