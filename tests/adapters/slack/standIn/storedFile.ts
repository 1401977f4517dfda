import type { StoredFile } from './world.ts';

/** A file as Slack describes it: never its content, but where to fetch it with a token. */
export const fileOnTheWire = (file: StoredFile): Record<string, unknown> => ({
  id: file.id,
  created: 0,
  timestamp: 0,
  name: file.name,
  title: file.title,
  mimetype: file.mimetype,
  filetype: file.name.split('.').at(-1) ?? 'binary',
  pretty_type: file.mimetype,
  user: file.user,
  user_team: file.team,
  editable: false,
  size: file.content.length,
  mode: 'hosted',
  is_external: false,
  external_type: '',
  is_public: false,
  public_url_shared: false,
  display_as_bot: false,
  username: '',
  url_private: file.url,
  url_private_download: `${file.url}?download=1`,
  permalink: file.url,
  file_access: 'visible',
});
