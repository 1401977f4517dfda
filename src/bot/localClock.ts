import type { LocalClock } from '../ports/transcripts.ts';
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
  const upcoming = async (): Promise<Instant | undefined> => {
    const world = await parts.store.readWorld();
    const now = nowIn(world, parts);
    const open = await parts.store.readOpenBundles();
    const known = knowWorld(world, now, parts.newId);
    return nextReminderAt(await reminderWorld(world, known, open, parts), now);
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
      const today = dayIn(world.plan.zone, nowIn(world, parts));
      const morning = instantAt(addDays(today, 1), SIMPLE_POLICY.from, world.plan.zone);
      // What somebody wants later in the day goes out before the next one begins.
      for (let next = await upcoming(); next !== undefined && next < morning; next = await upcoming())
        await moveTo(next);
      await moveTo(morning);
    },
    async nextReminder() {
      const next = await upcoming();
      if (next === undefined) return false;
      await moveTo(next);
      return true;
    },
  };
}
