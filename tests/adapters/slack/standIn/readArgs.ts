import type { IncomingMessage } from 'node:http';

export type Args = Readonly<Record<string, unknown>>;

/** Arguments that are JSON, also where a form carries them as text. */
const structured = new Set(['blocks', 'attachments', 'view', 'metadata', 'unfurls', 'files']);

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The arguments of a call, from its address, and from a body that is JSON or a form. */
export function readArgs(url: URL, contentType: string, body: string): Args {
  const isJson = contentType.startsWith('application/json');
  const sent = isJson ? readJson(body) : Object.fromEntries(new URLSearchParams(body));
  const fields = { ...Object.fromEntries(url.searchParams), ...(sent as Record<string, unknown>) };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      structured.has(name) && typeof value === 'string' ? readJson(value) : value,
    ]),
  );
}

export const textArg = (args: Args, name: string): string | undefined =>
  args[name] === undefined || args[name] === null || args[name] === '' ? undefined : String(args[name]);

export const flagArg = (args: Args, name: string): boolean =>
  args[name] === true || args[name] === 'true' || args[name] === '1' || args[name] === 1;

export const numberArg = (args: Args, name: string): number | undefined =>
  args[name] === undefined ? undefined : Number(args[name]);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return text;
  }
}
