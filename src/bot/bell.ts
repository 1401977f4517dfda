import cron from 'node-cron';
import type { Parts } from './parts.ts';
import { postDigests } from './postDigests.ts';
import { remind } from './remind.ts';

/** What a minute's bell does. Everything in it asks what should have been said by now, so rings may overlap or be missed. */
export async function ring(parts: Parts): Promise<void> {
  await remind(parts);
  await postDigests(parts);
}

/** Rings once a minute until stopped. A ring that fails is logged, and the next one makes up for it. */
export function startBell(parts: Parts): { stop: () => Promise<void> } {
  let ringing: Promise<void> = Promise.resolve();
  const ringSafely = (): Promise<void> =>
    ring(parts).catch((error: unknown) =>
      parts.log('error', 'bell-failed', { problem: error instanceof Error ? error.message : String(error) }),
    );
  const task = cron.schedule(
    '* * * * *',
    () => {
      ringing = ringing.then(ringSafely);
    },
    { timezone: 'UTC' },
  );
  ringing = ringSafely();
  return {
    stop: async () => {
      await task.stop();
      await ringing;
    },
  };
}
