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

export type Script =
  | readonly Step[]
  | {
      readonly answers: readonly Step[];
      readonly when?: (call: Call) => boolean;
      /** How often the answers are gone through; once, where it does not say. */
      readonly times?: number;
    }
  | ((call: Call, count: number) => Step | undefined);

export type Scripted = What | '*';

/** Scripts by what is asked; `*` is for all that have none of their own. Steps are used up one by one. */
export function newScripts() {
  const scripts = new Map<Scripted, (call: Call) => Step | undefined>();
  return {
    write(what: Scripted, script: Script): () => void {
      const next = reader(script);
      scripts.set(what, next);
      return () => {
        if (scripts.get(what) === next) scripts.delete(what);
      };
    },
    next: (call: Call): Step => (scripts.get(call.what) ?? scripts.get('*'))?.(call) ?? 'as usual',
  };
}

export type Scripts = ReturnType<typeof newScripts>;

function reader(script: Script): (call: Call) => Step | undefined {
  let count = 0;
  if (typeof script === 'function') {
    return (call) => {
      count += 1;
      return script(call, count);
    };
  }
  const { answers, when = () => true, times = 1 } = 'answers' in script ? script : { answers: script };
  const left = Array.from({ length: times }, () => answers).flat();
  return (call) => (when(call) ? left.shift() : undefined);
}
