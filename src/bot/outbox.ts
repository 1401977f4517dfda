/** Longer than any attempt to send can take, with the time that a platform's history lags behind. */
export const LEASE_MS = 20_000;
