import type { Instant } from '../time/zone.ts';
import type { Action } from './action.ts';

/** An action that a later document of the plan left out. What was reported on it is kept. */
export type RemovedAction = { readonly action: Action; readonly at: Instant };
