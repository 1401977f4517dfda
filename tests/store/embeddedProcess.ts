import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A real process that uses the database of a folder, in a group of its own as a terminal would start it. */
export type DatabaseUser = {
  readonly child: ChildProcess;
  /** its next line; undefined when it is gone */
  heard(): Promise<string | undefined>;
  say(order: 'write on and on' | 'close'): void;
  kill(signal: NodeJS.Signals): Promise<void>;
};

export function startUser(
  dataDir: string,
  options: { readonly uid?: number; readonly gid?: number; readonly env?: NodeJS.ProcessEnv } = {},
): DatabaseUser {
  const program = fileURLToPath(new URL('./embeddedUser.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', program, dataDir], {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    child,
    heard: async () => {
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    say: (order) => {
      child.stdin.write(`${order}\n`);
    },
    kill: async (signal) => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      process.kill(-child.pid, signal);
      await gone;
    },
  };
}
