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

export type Script =
  | readonly Step[]
  | { readonly answers: readonly Step[]; readonly when?: (call: Call) => boolean }
  | ((call: Call, count: number) => Step | undefined);

/** Scripts by method; `*` is for all that have none of their own. Steps are used up one by one. */
export function newScripts() {
  const scripts = new Map<string, (call: Call) => Step | undefined>();
  return {
    write(method: string, script: Script): () => void {
      const next = reader(script);
      scripts.set(method, next);
      return () => {
        if (scripts.get(method) === next) scripts.delete(method);
      };
    },
    next: (call: Call): Step => (scripts.get(call.method) ?? scripts.get('*'))?.(call) ?? 'as usual',
  };
}

function reader(script: Script): (call: Call) => Step | undefined {
  let count = 0;
  if (typeof script === 'function') {
    return (call) => {
      count += 1;
      return script(call, count);
    };
  }
  const { answers, when = () => true } = 'answers' in script ? script : { answers: script };
  const left = [...answers];
  return (call) => (when(call) ? left.shift() : undefined);
}
