import cron from 'node-cron';
import { acquaint } from './acquaint.ts';
import { letOut } from './holdBack.ts';
import { lookAgain } from './lookAgain.ts';
import { LEASE_MS } from './outbox.ts';
import { type Parts, problemOf } from './parts.ts';
import { postDigests } from './postDigests.ts';
import { remind } from './remind.ts';

/** What a minute's bell does. Everything in it asks what should have been said by now, so rings may overlap or be missed. */
export async function ring(parts: Parts): Promise<void> {
  for (const [name, work] of [
    ['acquaint', acquaint],
    ['look-again', lookAgain],
    ['take-over', takeOver],
    ['let-out', letOut],
    ['remind', remind],
    ['digest', postDigests],
  ] as const) {
    await work(parts).catch((error: unknown) =>
      parts.log('error', 'bell-failed', { at: name, problem: problemOf(error) }),
    );
  }
}

/** What a process that died had begun to send is the queue's now. */
async function takeOver({ store, log }: Parts): Promise<void> {
  const count = await store.takeOver(LEASE_MS * 3);
  if (count > 0) log('warn', 'taken-over', { messages: count });
}

/** Rings once a minute until stopped. A ring that fails is logged, and the next one makes up for it. */
export function startBell(parts: Parts): { stop: () => Promise<void> } {
  let ringing: Promise<void> = Promise.resolve();
  const task = cron.schedule(
    '* * * * *',
    () => {
      ringing = ringing.then(() => ring(parts));
    },
    { timezone: 'UTC' },
  );
  ringing = ring(parts);
  return {
    stop: async () => {
      await task.stop();
      await ringing;
    },
  };
}
