/** What becomes of calls, one step each until they are used up; or as a function of the call and its number. */
export type Script<Call, Step> =
  | readonly Step[]
  | {
      readonly answers: readonly Step[];
      readonly when?: (call: Call) => boolean;
      /** How often the answers are gone through; once, where it does not say. */
      readonly times?: number;
    }
  | ((call: Call, count: number) => Step | undefined);

type Next<Call, Step> = (call: Call) => Step | undefined;

/** Scripts by what is asked; `*` is for all that have none of their own. */
export function newScripts<Call, Step>(nameOf: (call: Call) => string) {
  const scripts = new Map<string, Next<Call, Step>>();
  return {
    /** Returns how it is taken back. */
    write(name: string, script: Script<Call, Step>): () => void {
      const next = reader(script);
      scripts.set(name, next);
      return () => {
        if (scripts.get(name) === next) scripts.delete(name);
      };
    },
    next: (call: Call): Step | 'as usual' =>
      (scripts.get(nameOf(call)) ?? scripts.get('*'))?.(call) ?? 'as usual',
  };
}

function reader<Call, Step>(script: Script<Call, Step>): Next<Call, Step> {
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
