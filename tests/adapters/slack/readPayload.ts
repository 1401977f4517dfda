import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outgoing } from './standIn/delivery.ts';

const FOLDER = path.join(import.meta.dirname, 'heard');
/** What Slack posts as it is and not as a form, beside events: it is about the address itself. */
const OF_THE_ADDRESS = ['url_verification', 'app_rate_limited'];

/** The name of every payload there is. */
export function payloadNames(): readonly string[] {
  return globSync('*.json', { cwd: FOLDER }).map((file) => path.basename(file, '.json'));
}

/** A payload as Slack documents it, with what is known only now in the place of its {{name}}. */
export function readPayload(name: string, known: Readonly<Record<string, string>>): Outgoing {
  const text = readFileSync(path.join(FOLDER, `${name}.json`), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, key) => {
    const value = known[key];
    if (value === undefined) throw new Error(`Nobody knows what stands for ${key} in ${name}.`);
    return JSON.stringify(value).slice(1, -1);
  });
  const payload = JSON.parse(text) as Record<string, unknown>;
  return { kind: kindOf(payload), payload };
}

function kindOf(payload: Record<string, unknown>): Outgoing['kind'] {
  if ('command' in payload) return 'command';
  return 'event' in payload || OF_THE_ADDRESS.includes(String(payload['type'])) ? 'event' : 'interaction';
}
