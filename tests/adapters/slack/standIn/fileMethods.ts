import { findConversation, isMember } from './conversations.ts';
import { postMessage } from './messages.ts';
import type { Asked, Methods } from './method.ts';
import { numberArg, textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import { fileOnTheWire } from './storedFile.ts';
import type { StoredFile } from './world.ts';

export const fileMethods: Methods = {
  'files.getUploadURLExternal': { needs: ['files:write'], run: begin },
  'files.completeUploadExternal': { needs: ['files:write'], run: complete },
  'files.info': { needs: ['files:read'], run: info },
};

function begin({ world, workspace, args }: Asked) {
  const name = textArg(args, 'filename');
  if (name === undefined || numberArg(args, 'length') === undefined) throw new Refusal('invalid_arguments');
  const id = world.newId('F');
  world.files.set(id, {
    id,
    team: workspace.id,
    user: workspace.appUser,
    name,
    title: name,
    mimetype: 'application/octet-stream',
    content: Buffer.alloc(0),
    url: `${world.origin}/files-pri/${workspace.id}-${id}/${encodeURIComponent(name)}`,
  });
  return { ok: true, upload_url: `${world.origin}/upload/${id}`, file_id: id };
}

function complete({ world, workspaces, args }: Asked) {
  const asked = (args['files'] ?? []) as readonly { id: string; title?: string }[];
  const files: StoredFile[] = asked.map(({ id, title }) => {
    const file = world.files.get(id);
    if (file === undefined || file.content.length === 0) throw new Refusal('file_not_found');
    const titled = { ...file, title: title ?? file.title };
    world.files.set(id, titled);
    return titled;
  });
  const channel = textArg(args, 'channel_id');
  if (channel !== undefined) {
    const { workspace, conversation } = findConversation(world, workspaces, channel);
    if (!isMember(workspace, conversation)) throw new Refusal('not_in_channel');
    if (conversation.isArchived) throw new Refusal('is_archived');
    const thread = textArg(args, 'thread_ts');
    postMessage(world, workspace, conversation, {
      user: workspace.appUser,
      text: textArg(args, 'initial_comment') ?? '',
      blocks: [],
      attachments: [],
      files,
      isFromApp: true,
      isEphemeral: false,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  }
  return { ok: true, files: files.map(fileOnTheWire) };
}

function info({ world, grant, args }: Asked) {
  const file = world.files.get(textArg(args, 'file') ?? '');
  if (file === undefined || !grant.teams.includes(file.team)) throw new Refusal('file_not_found');
  return { ok: true, file: fileOnTheWire(file), comments: [], response_metadata: { next_cursor: '' } };
}
