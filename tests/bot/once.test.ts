import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ring } from '../../src/bot/bell.ts';
import { handle } from '../../src/bot/handle.ts';
import type { HeardId } from '../../src/ports.ts';
import { freshDatabase } from '../database.ts';
import { Rig } from '../rig.ts';
import { seededDatabase } from '../seeded.ts';

let seeded: Awaited<ReturnType<typeof seededDatabase>>;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded.drop());

async function withRigs(count: number, test: (...rigs: Rig[]) => Promise<void>): Promise<void> {
  const database = await freshDatabase(seeded.url);
  const rigs = await Promise.all(Array.from({ length: count }, () => Rig.open(database.url)));
  try {
    await test(...rigs);
  } finally {
    for (const rig of rigs) await rig.close();
    await database.drop();
  }
}

describe('Once and once only', () => {
  it('three copies of the bot that ring at the same moment send each reminder once', () =>
    withRigs(3, async (...rigs) => {
      for (const rig of rigs) await rig.goTo('2025-03-23');
      await Promise.all(rigs.map((rig) => rig.goTo('2025-03-24', '09:00')));
      const keys = rigs.flatMap((rig) =>
        rig.shown.filter(({ key }) => key.startsWith('reminder/')).map(({ key }) => key),
      );
      expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
      expect(keys.length).toBe(4);
    }));

  it('a message handled twice at once is answered once', () =>
    withRigs(2, async (one, other) => {
      const from = { platform: 'web', tenant: 'local', user: 'le-partners-contact' } as const;
      await one.parts.store.keep({
        eventId: randomUUID(),
        from,
        in: { kind: 'direct', with: from },
        said: 'action 3 is on track',
      });
      const { id } = await one.opened.db.selectFrom('heard').select('id').executeTakeFirstOrThrow();
      await Promise.all([
        handle(id as HeardId, one.parts),
        handle(id as HeardId, other.parts),
        handle(id as HeardId, one.parts),
      ]);
      const drafts = await one.opened.db.selectFrom('draft').selectAll().execute();
      const messages = await one.opened.db.selectFrom('message').selectAll().execute();
      expect([drafts.length, messages.length]).toEqual([1, 1]);
    }));

  it('a button pressed twice records one update', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-03-24', '09:00');
      const ref = '3' as never;
      await Promise.all(
        [1, 2].map(() => rig.choose('LE Partners contact', { kind: 'record', ref, status: 'on_track' })),
      );
      const updates = await rig.opened.db.selectFrom('progress_update').selectAll().execute();
      expect(updates).toHaveLength(1);
    }));

  it('a draft confirmed twice is recorded once', () =>
    withRigs(1, async (rig) => {
      await rig.say('LE Partners contact', 'action 3 is on track');
      await rig.press('LE Partners contact', 'Confirm');
      await rig.say('LE Partners contact', 'yes');
      expect(await rig.opened.db.selectFrom('progress_update').selectAll().execute()).toHaveLength(1);
    }));

  it('the digest of a week is posted once, also after a restart', () =>
    withRigs(2, async (one, other) => {
      await one.goTo('2025-03-03', '09:00');
      await one.goTo('2025-03-04', '09:00');
      await other.goTo('2025-03-05', '09:00');
      await ring(other.parts);
      const posted = [...one.shown, ...other.shown].filter(({ key }) => key.startsWith('digest/'));
      expect(posted).toHaveLength(1);
    }));

  it('one person’s answer closes the question for everybody who was asked', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-03-24', '09:00');
      await rig.press('LE Partners contact', 'On track', {}, '7');
      const bundle = (await rig.toPerson('DOJ contact')).findLast(
        ({ message }) => message.kind === 'reminder',
      )?.message;
      const item =
        bundle?.kind === 'reminder' ? bundle.items.find(({ action }) => action.ref === '7') : undefined;
      expect(item?.state.kind).toBe('answered');
    }));

  it('a newer reminder takes over what was open in the older one', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-03-24', '09:00');
      await rig.goTo('2025-03-28', '09:00');
      const bundles = (await rig.toPerson('LE Partners contact')).flatMap(({ message }) =>
        message.kind === 'reminder' ? [message] : [],
      );
      expect(bundles.map(({ isReplaced }) => isReplaced ?? false)).toEqual([true, false]);
      const refs = bundles.map(({ items }) => items.map(({ action }) => action.ref).toSorted());
      expect(refs[1]).toEqual(refs[0]);
    }));

  it('going back in time makes the later updates not yet said', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-03-24', '09:00');
      await rig.press('LE Partners contact', 'Complete', {}, '3');
      await rig.goTo('2025-02-10');
      await rig.say('Secretariat', 'status of action 3');
      const sheet = (await rig.toPerson('Secretariat')).at(-1)?.message;
      expect(sheet?.kind === 'action-sheet' ? sheet.action.status : 'no sheet').toBeUndefined();
    }));
});
