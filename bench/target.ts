import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** A program that is measured from outside. */
export type Target = { readonly address: string; readonly pid: number; stop(): Promise<void> };

/** Starts a program and waits until it says where it listens. */
export function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Target> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`It ended before it was ready: ${said.slice(0, 500)}`)));
    const listen = (data: Buffer): void => {
      said += data.toString();
      const address = /(?:Open |listening address=")(http:[^"\s]+)/.exec(said)?.[1];
      if (address === undefined) return;
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await ended;
      };
      resolve({ address, pid: child.pid ?? 0, stop });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
}

const TICKS_A_SECOND = 100;

/** Processor time of a process so far, from the kernel. */
export async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [, ...fields] = stat.slice(stat.lastIndexOf(')')).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return ((user + system) / TICKS_A_SECOND) * 1_000;
}
