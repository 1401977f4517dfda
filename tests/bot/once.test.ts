import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ring } from '../../src/bot/bell.ts';
import { handle } from '../../src/bot/handle.ts';
import type { HeardId } from '../../src/ports/posting.ts';
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

  it('an answer of four hundred emoji stops nobody’s reminders, and a null character is no reason to refuse words', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-03-24', '09:00');
      await rig.say('LE Partners contact', `action 3 is on track \u0000 ${'😀'.repeat(400)}`);
      await rig.say('LE Partners contact', 'yes');
      await rig.say('Secretariat', 'history of action 3');
      await rig.goTo('2025-03-28', '09:00');
      expect((await rig.toPerson('Secretariat')).length).toBeGreaterThan(0);
      expect(
        (await rig.toPerson('DOJ contact')).filter(({ message }) => message.kind === 'reminder'),
      ).toHaveLength(2);
    }));

  it('a snooze of years ago keeps nobody from being reminded', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-02-03', '09:00');
      await rig.say('NCA/NECC contact', 'ask me again next week');
      await rig.goTo('2027-06-14', '09:00');
      const count = async () =>
        (await rig.toPerson('NCA/NECC contact')).filter(({ message }) => message.kind === 'reminder').length;
      const before = await count();
      await rig.goTo('2027-06-21', '09:00');
      expect(await count()).toBe(before + 1);
    }));

  it('“yes” in two places at once records one update', () =>
    withRigs(2, async (one, other) => {
      await one.say('LE Partners contact', 'action 3 is on track');
      const from = { platform: 'web', tenant: 'local', user: 'le-partners-contact' } as const;
      const places = [
        { kind: 'direct', with: from } as const,
        { kind: 'channel', platform: 'web', tenant: 'local', id: 'strategy-group' } as const,
      ];
      for (const place of places)
        await one.parts.store.keep({ eventId: randomUUID(), from, in: place, said: 'yes' });
      const heard = await one.opened.db
        .selectFrom('heard')
        .select('id')
        .where('settled', '=', false)
        .execute();
      await Promise.allSettled(
        heard.map(({ id }, at) => handle(id as HeardId, at === 0 ? one.parts : other.parts)),
      );
      await Promise.all(heard.map(({ id }) => handle(id as HeardId, one.parts)));
      expect(await one.opened.db.selectFrom('progress_update').selectAll().execute()).toHaveLength(1);
    }));

  it('two people who answer parts of one bundle at once leave both answered', () =>
    withRigs(2, async (one, other) => {
      await one.goTo('2025-03-24', '09:00');
      await other.goTo('2025-03-24', '09:00');
      const press = (rig: Rig, user: string, ref: string) =>
        rig.parts.store.keep({
          eventId: randomUUID(),
          from: { platform: 'web', tenant: 'local', user },
          in: { kind: 'direct', with: { platform: 'web', tenant: 'local', user } },
          chose: { kind: 'record', ref: ref as never, status: 'on_track' },
        });
      await press(one, 'doj-contact', '5');
      await press(other, 'le-partners-contact', '7');
      const heard = await one.opened.db
        .selectFrom('heard')
        .select('id')
        .where('settled', '=', false)
        .execute();
      for (let round = 0; round < 3; round++)
        await Promise.allSettled(
          heard.map(({ id }, at) => handle(id as HeardId, at === 0 ? one.parts : other.parts)),
        );
      const rows = await one.opened.db
        .selectFrom('message')
        .select(['message', 'person_id'])
        .where('is_open', '=', true)
        .execute();
      const states = rows.flatMap(({ message }) =>
        message.kind === 'reminder'
          ? message.items
              .filter(({ action }) => ['5', '7'].includes(action.ref))
              .map(({ state }) => state.kind)
          : [],
      );
      expect(states).toEqual(states.map(() => 'answered'));
      expect(states.length).toBeGreaterThan(2);
    }));

  it('words in a channel are their author’s: another person’s number and yes do not record them', () =>
    withRigs(1, async (rig) => {
      const channel = { kind: 'channel', platform: 'web', tenant: 'local', id: 'strategy-group' } as const;
      await rig.goTo('2025-03-24', '09:00');
      await rig.say('LE Partners contact', 'delayed, no analysts in post', channel);
      await rig.say('DOJ contact', '7', channel);
      await rig.say('DOJ contact', 'yes', channel);
      expect(await rig.opened.db.selectFrom('progress_update').selectAll().execute()).toEqual([]);
    }));

  it('a joint lead can’t amend the other lead’s update', () =>
    withRigs(1, async (rig) => {
      await rig.goTo('2025-03-24', '09:00');
      await rig.press('LE Partners contact', 'On track', {}, '7');
      const { id } = await rig.opened.db.selectFrom('progress_update').select('id').executeTakeFirstOrThrow();
      await rig.choose('DOJ contact', { kind: 'amend', update: id as never, said: 'complete' });
      const last = (await rig.toPerson('DOJ contact')).at(-1)?.message;
      expect(last?.kind === 'note' ? JSON.stringify(last.text) : last?.kind).toContain(
        'only they or the secretariat',
      );
    }));
});
