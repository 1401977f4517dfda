import type { LocalClock } from '../ports.ts';
import { nextReminderAt } from '../reminders/nextReminderAt.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { addDays } from '../time/day.ts';
import { dayIn, type Instant, instantAt } from '../time/zone.ts';
import { ring } from './bell.ts';
import { knowWorld } from './know.ts';
import { nowIn, type Parts } from './parts.ts';
import { reminderWorld } from './remind.ts';

/** The clock of local mode. It shows the true day until somebody moves it. */
export function createLocalClock(parts: Parts): LocalClock {
  const moveTo = async (moment: Instant): Promise<void> => {
    await parts.store.moveClock(Date.parse(moment) - parts.trueTime());
    await ring(parts);
  };
  return {
    async now() {
      return nowIn(await parts.store.readWorld(), parts);
    },
    async goTo(day) {
      const { plan } = await parts.store.readWorld();
      await moveTo(instantAt(day, SIMPLE_POLICY.from, plan.zone));
    },
    async nextDay() {
      const world = await parts.store.readWorld();
      const tomorrow = addDays(dayIn(world.plan.zone, nowIn(world, parts)), 1);
      await moveTo(instantAt(tomorrow, SIMPLE_POLICY.from, world.plan.zone));
    },
    async nextReminder() {
      const world = await parts.store.readWorld();
      const now = nowIn(world, parts);
      const open = await parts.store.readOpenBundles();
      const next = nextReminderAt(
        await reminderWorld(world, knowWorld(world, now, parts.newId), open, parts),
        now,
      );
      if (next === undefined) return false;
      await moveTo(next);
      return true;
    },
  };
}
