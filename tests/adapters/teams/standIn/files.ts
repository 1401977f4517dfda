import type { Answer } from './answering.ts';
import type { Json } from './json.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type FileSpec = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Where the bot is told to fetch it, in place of this Teams. */
  readonly url?: string;
};

/** Keeps a file where its address can be fetched without a token, as those of Teams can. */
export function fileAttachment(world: World, { name, content, url }: FileSpec): Json {
  const id = world.newId('file');
  world.files.set(id, { name, content: Buffer.from(content) });
  const downloadUrl = url ?? `${world.origin}/files/${id}`;
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    contentUrl: `https://tenant-my.sharepoint.com/personal/Documents/${encodeURIComponent(name)}`,
    content: { downloadUrl, uniqueId: id, fileType: name.split('.').at(-1) ?? '' },
  };
}

export function answerDownload(world: World, id: string): Answer {
  const content = world.files.get(id)?.content;
  if (content === undefined) throw new Refusal(404, 'itemNotFound', 'The file is not there.');
  return { status: 200, body: content, headers: { 'content-type': 'application/octet-stream' } };
}

/** Where the bot puts a file that somebody agreed to; an address is good for one file. */
export function answerUpload(world: World, id: string, content: Buffer): Answer {
  const file = world.files.get(id);
  if (file === undefined) throw new Refusal(404, 'itemNotFound', 'There is no such upload.');
  file.content = content;
  return { status: 201, body: { id, name: file.name, size: content.length } };
}
