import { LIMITS } from '../limits.ts';

const MINUTE_MS = 60_000;
const ADDRESSES = 10_000;

/** Counts what was refused, so that whoever keeps guessing is not even looked at. */
export function createRefusals(now: () => number = Date.now) {
  const counts = new Map<string, { count: number; readonly since: number }>();
  const current = (address: string) => {
    const found = counts.get(address);
    return found !== undefined && found.since > now() - MINUTE_MS ? found : undefined;
  };
  return {
    note: (address: string): void => {
      const found = current(address);
      if (found !== undefined) found.count++;
      else {
        if (counts.size >= ADDRESSES) counts.clear();
        counts.set(address, { count: 1, since: now() });
      }
    },
    isTooMany: (address: string): boolean => (current(address)?.count ?? 0) >= LIMITS.refusals,
  };
}
