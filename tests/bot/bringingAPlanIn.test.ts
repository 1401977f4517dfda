import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImports } from '../../src/bot/imports/createImports.ts';
import { importNow } from '../../src/bot/imports/importNow.ts';
import { IMPORT_LIMITS } from '../../src/importing/limits.ts';
import { draw } from '../../src/message/draw.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import type { PersonId } from '../../src/people/person.ts';
import { slipOf } from '../../src/progress/slips.ts';
import { standingsOf } from '../../src/progress/standing.ts';
import { day } from '../../src/time/day.ts';
import type { freshDatabase } from '../database.ts';
import { Rig } from '../rig.ts';
import { seededDatabase } from '../seeded.ts';

const SEED = path.resolve(import.meta.dirname, '../../seeds/octf-addendum-work-plan-2024-25.txt');
const SECRETARIAT = 'secretariat' as PersonId;

/** A small plan as text: number, action, lead, target date, deliverables with "; " between them. */
type Line = readonly [ref: string, action: string, lead: string, target: string, deliverables?: string];

function planOf(title: string, lines: readonly Line[], more = ''): Uint8Array {
  const head = `No\tAction\tLead\tTarget Date\tDeliverables${more === '' ? '' : '\tRAG\tProgress'}`;
  return new TextEncoder().encode(`${title}\n${head}\n${lines.map((line) => line.join('\t')).join('\n')}\n`);
}

const LINES: readonly Line[] = [
  [
    '1',
    'Publish the harbour strategy',
    'Harbour Office',
    'March 2025',
    '• Draft agreed • Strategy published',
  ],
  ['2', 'Train forty wardens in first aid', 'Coast Guard', 'June 2025', '• Number of wardens trained'],
  ['3', 'Mend the north pier', 'Harbour Office', 'September 2025'],
];
const TITLE = 'Harbour Plan 2025';

describe('A plan that comes again', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let rig: Rig;
  beforeEach(async () => {
    database = await seededDatabase();
    rig = await Rig.open(database.url);
  });
  afterEach(async () => {
    await rig.close();
    await database.drop();
  });

  const bring = (bytes: Uint8Array, fileName = 'plan.txt') =>
    importNow(bytes, { fileName, by: SECRETARIAT, limits: IMPORT_LIMITS }, rig.parts);
  const world = () => rig.parts.store.readWorld();
  const standings = async () => {
    const { plan, updates } = await world();
    return standingsOf(plan.actions, updates, day('2025-03-10'), plan.zone);
  };
  const actionNow = async (ref: string) => {
    const found = (await world()).plan.actions.find((action) => action.ref === ref);
    if (found === undefined) throw new Error(`There is no action ${ref}.`);
    return found;
  };

  const lastWords = async (): Promise<string> => {
    const shown = (await rig.toPerson('Secretariat')).at(-1);
    return shown === undefined ? '' : writeCard(draw(shown.message));
  };

  it('unchanged, changes nothing at all', async () => {
    const before = await world();
    const { next } = await bring(await readFile(SEED), 'the same.txt');
    expect(next.difference.kind).toBe('same');
    expect((await world()).plan).toEqual(before.plan);
    expect((await rig.parts.store.readImports()).map(({ fileName }) => fileName)).toEqual([
      'octf-addendum-work-plan-2024-25.txt',
    ]);
    expect(rig.shown).toEqual([]);
  });

  it('with other numbers and in another order keeps what was reported on each action', async () => {
    await bring(planOf(TITLE, LINES));
    await report('2', 'at risk, 12 wardens trained');
    const [one, two, three] = LINES as [Line, Line, Line];
    const renumbered: readonly Line[] = [
      ['A1', ...rest(three)],
      ['A2', ...rest(two)],
      ['A3', ...rest(one)],
    ];
    const { next } = await bring(planOf(TITLE, renumbered));
    expect(next.difference.renumbered.map(({ from, ref }) => `${from} → ${ref}`)).toEqual([
      '3 → A1',
      '2 → A2',
      '1 → A3',
    ]);
    expect(next.difference.added).toEqual([]);
    expect(next.difference.removed).toEqual([]);
    const trained = await actionNow('A2');
    expect((await standings()).get(trained.id)?.status).toBe('at_risk');
  });

  it('with another target date moves the agreed one in the ledger of slips, and keeps the first', async () => {
    await bring(planOf(TITLE, LINES));
    const [one, ...others] = LINES as [Line, ...Line[]];
    const later: readonly Line[] = [[one[0], one[1], one[2], 'December 2025', one[4] ?? ''], ...others];
    const { next } = await bring(planOf(TITLE, later), 'plan-v2.txt');
    expect(next.difference.changed.map(({ ref, changes }) => [ref, changes])).toEqual([
      ['1', [{ field: 'target date', from: 'March 2025', to: 'December 2025' }]],
    ]);
    const { moves } = await world();
    const action = await actionNow('1');
    const slip = slipOf(action, moves, {});
    expect(slip.baseline.end).toBe('2025-03-31');
    expect(slip.agreed.end).toBe('2025-12-31');
    expect(slip.moves[0]).toMatchObject({ by: SECRETARIAT, words: expect.stringContaining('plan-v2.txt') });
    // The same document once more is no second move.
    await bring(planOf(TITLE, later), 'plan-v2.txt');
    expect((await world()).moves).toHaveLength(1);
  });

  it('does not undo a date that was agreed in chat since', async () => {
    const seed = await readFile(SEED, 'utf8');
    await rig.say('Secretariat', 'move action 4 to 30 June 2025');
    await rig.say('Secretariat', 'yes');
    expect((await world()).moves).toHaveLength(1);
    const { next } = await bring(new TextEncoder().encode(seed.replace('9.\t', '10.\t')));
    expect(next.difference.changed).toEqual([]);
    expect((await world()).moves).toHaveLength(1);
  });

  it('without an action keeps its history, says so when asked, and gives it back when it returns', async () => {
    await bring(planOf(TITLE, LINES));
    await report('3', 'on track, pier surveyed');
    const { id } = await actionNow('3');
    const two = LINES.slice(0, 2);
    const { next } = await bring(planOf(TITLE, two));
    expect(next.difference.removed.map(({ ref }) => ref)).toEqual(['3']);
    await rig.say('Secretariat', 'how is action 3?');
    const said = await lastWords();
    expect(said).toMatch(/There is no action 3 in this plan/);
    expect(said).toMatch(/“Mend the north pier”\. It was taken out of the plan on .*pier surveyed/);
    const back = await bring(planOf(TITLE, LINES));
    expect(back.next.difference.returned.map(({ ref }) => ref)).toEqual(['3']);
    expect((await actionNow('3')).id).toBe(id);
    expect((await standings()).get(id)?.status).toBe('on_track');
  });

  it('keeps a number with the deliverable that it counts, in whatever order they come', async () => {
    await bring(planOf(TITLE, LINES));
    await report('2', 'on track, 12 wardens trained');
    const [one, two, three] = LINES as [Line, Line, Line];
    const counted = async (): Promise<string | undefined> => {
      const { updates } = await world();
      const action = await actionNow('2');
      const update = updates.findLast((other) => other.action === action.id);
      return action.deliverables[update?.measures[0]?.deliverable ?? -1]?.text;
    };
    expect(await counted()).toBe('Number of wardens trained');
    const more: Line = [two[0], two[1], two[2], two[3], '• Course booked • Number of wardens trained'];
    await bring(planOf(TITLE, [one, more, three]));
    expect(await counted()).toBe('Number of wardens trained');
    await bring(planOf(TITLE, [one, [two[0], two[1], two[2], two[3], '• Course booked'], three]));
    expect(await counted()).toBeUndefined();
    expect((await world()).updates.at(-1)?.measures[0]).toMatchObject({ value: 12 });
  });

  it('with a later date for what is complete begins it anew', async () => {
    await bring(planOf(TITLE, LINES));
    await report('1', 'complete');
    const { id } = await actionNow('1');
    const [one, ...others] = LINES as [Line, ...Line[]];
    const again: Line = [one[0], one[1], one[2], 'March 2026', one[4] ?? ''];
    const { next } = await bring(planOf('Harbour Plan 2026', [again, ...others]));
    expect(next.difference.renewed.map(({ ref }) => ref)).toEqual(['1']);
    const fresh = await actionNow('1');
    expect(fresh.id).not.toBe(id);
    expect((await standings()).get(fresh.id)?.isComplete).toBe(false);
  });

  it('brings the progress that its own columns tell as first updates, once', async () => {
    const lines = LINES.map((line, at) => [
      ...line.slice(0, 4),
      line[4] ?? '',
      at === 0 ? 'Amber' : '',
      at === 0 ? 'Waiting for the engineer' : '',
    ]) as unknown as readonly Line[];
    await bring(planOf(TITLE, lines, 'progress'), 'with-progress.txt');
    const { updates } = await world();
    expect(updates).toHaveLength(1);
    expect(updates[0]).toMatchObject({
      status: 'at_risk',
      note: 'Amber. Waiting for the engineer',
      importedFrom: 'with-progress.txt',
    });
    await bring(planOf(TITLE, lines, 'progress'), 'with-progress.txt');
    expect((await world()).updates).toHaveLength(1);
    await rig.say('Secretariat', 'how is action 1 going?');
    expect(await lastWords()).toMatch(/imported plan/);
  });

  it('of another kind takes the place of the one before, and gives it back with its history', async () => {
    const before = await world();
    await bring(planOf(TITLE, LINES));
    expect((await world()).plan.title).toBe(TITLE);
    const { next } = await bring(await readFile(SEED));
    expect(next.difference.kind).toBe('another');
    expect((await world()).plan.actions).toEqual(before.plan.actions);
  });

  it('sends no reminder again that was sent, and redraws what is open by the new numbers', async () => {
    await rig.goTo('2025-03-03');
    const sent = rig.shown.filter(({ message }) => message.kind === 'reminder').length;
    expect(sent).toBeGreaterThan(0);
    const seed = await readFile(SEED, 'utf8');
    const renumbered = seed.replaceAll(/\n(\d)\.\t/g, (_, number: string) => `\nB${number}\t`);
    await bring(new TextEncoder().encode(renumbered));
    await rig.work();
    await rig.goTo('2025-03-03', '11:00');
    const reminders = rig.shown.flatMap(({ message }) => (message.kind === 'reminder' ? [message] : []));
    expect(reminders).toHaveLength(sent);
    const refs = reminders.flatMap(({ items }) => items.map(({ action }) => action.ref));
    expect(refs.every((ref) => ref.startsWith('B'))).toBe(true);
  });

  it('is undone whole: plan, dates, first updates and open questions', async () => {
    await rig.goTo('2025-03-03');
    const before = await world();
    const seed = await readFile(SEED, 'utf8');
    const changed = seed
      .replace('Publish by Summer 2024.', 'Publish by Autumn 2025.')
      .replaceAll(/\n(\d)\.\t/g, (_, number: string) => `\nB${number}\t`);
    await bring(new TextEncoder().encode(changed), 'changed.txt');
    expect((await world()).moves).toHaveLength(1);
    const imports = createImports(rig.parts, IMPORT_LIMITS);
    const [last] = await imports.list();
    expect(last?.fileName).toBe('changed.txt');
    if (last !== undefined) expect(await imports.undo(last.id, SECRETARIAT)).toEqual({});
    const after = await world();
    expect(after.plan).toEqual(before.plan);
    expect(after.moves).toEqual(before.moves);
    await rig.work();
    const refs = rig.shown.flatMap(({ message }) =>
      message.kind === 'reminder' ? message.items.map(({ action }) => action.ref) : [],
    );
    expect(refs.every((ref) => /^\d$/.test(ref))).toBe(true);
    const [, first] = await imports.list();
    if (first !== undefined)
      expect((await imports.undo(first.id, SECRETARIAT)).problem).toMatch(/never the first plan/);
  });

  it('is not taken over when the plan has changed since it was looked at', async () => {
    const imports = createImports(rig.parts, IMPORT_LIMITS);
    const read = await imports.read(planOf(TITLE, LINES), 'harbour.txt', SECRETARIAT);
    if ('problem' in read) throw new Error(read.problem);
    const preview = await imports.preview(read.id);
    await bring(planOf('Another Plan 2025', LINES.slice(1)));
    const { problem } = await imports.takeOver(read.id, SECRETARIAT, preview?.seen ?? '');
    expect(problem).toMatch(/has changed since you looked/);
    expect((await world()).plan.title).toBe('Another Plan 2025');
  });

  it('keeps the words that somebody put in the place of the document’s, as long as those stay the same', async () => {
    const imports = createImports(rig.parts, IMPORT_LIMITS);
    const lines: readonly Line[] = [
      ...LINES.slice(0, 2),
      ['3', 'Mend the north pier', 'Harbour Office', 'TBC'],
    ];
    const read = await imports.read(planOf(TITLE, lines), 'harbour.txt', SECRETARIAT);
    if ('problem' in read) throw new Error(read.problem);
    const word = {
      kind: 'words',
      by: SECRETARIAT,
      action: 2,
      field: 'target',
      words: 'By May 2026',
    } as const;
    expect(await imports.edit(read.id, word)).toEqual({});
    expect(await imports.edit(read.id, { ...word, field: 'ref', words: '1' })).toMatchObject({
      problem: expect.stringContaining('There is another action 1.'),
    });
    const preview = await imports.preview(read.id);
    expect(await imports.takeOver(read.id, SECRETARIAT, preview?.seen ?? '')).toEqual({});
    expect((await actionNow('3')).target).toMatchObject({ end: '2026-05-31', confirmedBy: SECRETARIAT });
    const { next } = await bring(planOf(TITLE, lines));
    expect(next.difference.kind).toBe('same');
    expect((await actionNow('3')).target.end).toBe('2026-05-31');
  });

  async function report(ref: string, said: string): Promise<void> {
    await rig.say('Secretariat', `action ${ref}: ${said}`);
    await rig.press('Secretariat', 'Confirm');
  }
});

function rest([, action, lead, target, deliverables = '']: Line): [string, string, string, string] {
  return [action, lead, target, deliverables];
}
