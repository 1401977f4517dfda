import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBytes } from './readArgs.ts';
import type { World } from './world.ts';

/** Takes what is sent to an upload address, as the body itself or as a form. */
export async function answerUpload(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const file = world.files.get(url.pathname.slice('/upload/'.length));
  if (file === undefined) {
    response.writeHead(404).end('not found');
    return;
  }
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  file.content = type.startsWith('multipart/form-data') ? await firstPart(bytes, type) : bytes;
  response.end(`OK - ${file.content.length}`);
}

/** Gives a private file to a token of its workspace; anybody else gets Slack's page to sign in, with status 200. */
export function answerFile(world: World, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const id = url.pathname.split('/')[2]?.split('-').at(-1) ?? '';
  const file = world.files.get(id);
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const grant = world.grants.get(token ?? '');
  const isGood = grant !== undefined && grant.ended === undefined && grant.expiresAt > world.now();
  if (file === undefined) {
    response.writeHead(404).end('not found');
  } else if (isGood && grant.teams.includes(file.team) && grant.scopes.includes('files:read')) {
    response.writeHead(200, { 'content-type': file.mimetype }).end(file.content);
  } else {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!DOCTYPE html><title>Sign in to Slack</title>');
  }
}

async function firstPart(bytes: Buffer, type: string): Promise<Buffer> {
  const body = new Uint8Array(bytes);
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const [part = ''] = [...form.values()];
  return typeof part === 'string' ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
}
