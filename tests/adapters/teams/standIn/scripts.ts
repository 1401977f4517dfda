import { type Script as General, newScripts as newGeneral } from '../../scripts.ts';
import type { Call, What } from './world.ts';

/** What happens to a call in place of, or besides, an honest answer. */
export type Step =
  | 'as usual'
  | 'hang'
  /** The connection is reset before anything is done. */
  | 'drop'
  | 'done, then drop'
  | 'done, then hang'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly afterMs: number };

export type Script = General<Call, Step>;
export type Scripted = What | '*';

export const newScripts = () => newGeneral<Call, Step>(({ what }) => what);
export type Scripts = ReturnType<typeof newScripts>;
