import { type Script as General, newScripts as newGeneral } from '../../scripts.ts';
import type { Call } from './world.ts';

/** What happens to a call in place of, or besides, an honest answer. */
export type Step =
  | 'as usual'
  | 'hang'
  | 'reset'
  | 'done but answer lost'
  | 'done but hangs'
  | { readonly status: number; readonly retryAfter?: number; readonly body?: unknown }
  | { readonly error: string; readonly needed?: string; readonly response_metadata?: unknown }
  | { readonly afterMs: number };

export type Script = General<Call, Step>;

export const newScripts = () => newGeneral<Call, Step>(({ method }) => method);
export type Scripts = ReturnType<typeof newScripts>;
