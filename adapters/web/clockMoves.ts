import type { LocalClock } from '../../src/ports/transcripts.ts';
import { type Day, parseDay } from '../../src/time/day.ts';
import type { Form } from './readForm.ts';

/** What the last move of the clock did: which conversations had something new by its end. */
export type ClockMove = { readonly to: Day; readonly newIn: readonly string[] };

/** Moves the clock as a form says. Returns what is wrong with the form, or that nothing is to come. */
export async function moveClock(clock: LocalClock, form: Form): Promise<string | undefined> {
  switch (form['to']) {
    case 'next-day':
      await clock.nextDay();
      return undefined;
    case 'next-reminder':
      return (await clock.nextReminder())
        ? undefined
        : 'No reminder is to come: everything is finished, or too far ahead.';
    default: {
      const text = (form['day'] ?? '').trim();
      const day = parseDay(text);
      if (day === undefined) return `“${text.slice(0, 40)}” is not a day. Write it as 2025-03-31.`;
      if (day < '2000-01-01' || day > '2100-12-31')
        return `The clock goes from 2000 to 2100, so it can’t go to ${day}.`;
      await clock.goTo(day);
      return undefined;
    }
  }
}

/** The conversations in which the bot has said more than before. */
export function grown(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly string[] {
  return [...after].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key);
}
