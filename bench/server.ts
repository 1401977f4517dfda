import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

export type Server = { readonly address: string; readonly pid: number; stop(): Promise<void> };

/** Starts the bot on a data folder and waits for its address. */
export function startServer(dataDir: string): Promise<Server> {
  const { DATABASE_URL: _, ...env } = process.env;
  // With the same flags as "npm start".
  const [, ...args] = packageJson.scripts.start.split(' ');
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: { ...env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('The bot ended before it was ready.')));
    child.stdout?.on('data', (data: Buffer) => {
      const address = /Open (http:\S+)/.exec(data.toString())?.[1];
      if (address === undefined) return;
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await ended;
      };
      resolve({ address, pid: child.pid ?? 0, stop });
    });
  });
}

/** Says something in the console and waits until the page holds more answers than before. */
export async function askOverHttp(server: Server, person: string, said: string): Promise<void> {
  const before = await answers(server, person);
  await say(server, person, said);
  while ((await answers(server, person)) <= before) await new Promise((resolve) => setTimeout(resolve, 20));
}

export async function say(server: Server, person: string, said: string): Promise<void> {
  const body = new URLSearchParams({ as: person, in: 'direct', said });
  const answer = await fetch(`${server.address}/say`, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function answers(server: Server, person: string): Promise<number> {
  const page = await (await fetch(`${server.address}/?as=${person}`)).text();
  return page.split('entry bot').length;
}

/** Resident memory of a process in megabytes, from the kernel; undefined where there is no /proc. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
