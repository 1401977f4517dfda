import { type ChildProcess, execFile, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs one command of the command line to its end. */
export function workplan(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(ROOT, 'src/cli.ts'), ...args],
      { env: environment(env), maxBuffer: 50_000_000 },
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
          stdout,
          stderr,
        }),
    );
    child.stdin?.end(input);
  });
}

export type Running = {
  readonly address: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts the bot and waits until it says where it can be opened. Rejects with what it said if it ends before. */
export function startBot(env: Readonly<Record<string, string>>, cwd = ROOT): Promise<Running> {
  const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts')], { env: environment(env), cwd });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer): void => {
      output += data.toString();
      const address = /Open (http:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
        child.kill(signal);
        return ended;
      };
      resolve({ address, process: child, output: () => output, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`${code}: ${output}`)));
  });
}

function environment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATA_DIR: __, PORT: ___, ...rest } = process.env;
  return { ...rest, ...env };
}
