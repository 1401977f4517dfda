import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVENTS, FAREWELLS } from '../../../adapters/slack/dispatch.ts';
import { buildManifest } from '../../../adapters/slack/manifest.ts';
import { SCOPES } from '../../../adapters/slack/scopes.ts';

const FILE = path.resolve(import.meta.dirname, '../../../adapters/slack/manifest.json');
const ADAPTER = path.resolve(import.meta.dirname, '../../../adapters/slack');
const publicUrl = 'https://workplan.example.org';

describe('The manifest', () => {
  const manifest = buildManifest({ publicUrl });

  it('in the repository is what the code makes', () => {
    expect(
      JSON.parse(readFileSync(FILE, 'utf8')),
      'PUBLIC_URL=https://workplan.example.org npm run -s slack:manifest',
    ).toEqual(manifest);
  });

  it('subscribes to what is listened to, and nothing else', () => {
    const listened = [...Object.keys(EVENTS), ...Object.keys(FAREWELLS)].map((event) =>
      event === 'message' ? 'message.im' : event,
    );
    expect(manifest.settings?.event_subscriptions?.bot_events?.toSorted()).toEqual(listened.toSorted());
  });

  it('gives a reason for every scope', () => {
    for (const reason of Object.values(SCOPES)) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    expect(manifest.oauth_config?.scopes?.bot).toEqual(Object.keys(SCOPES));
  });

  it('asks for no scope whose methods are not called', () => {
    const methods: Readonly<Record<string, string>> = {
      'channels:join': 'conversations.join',
      'channels:read': 'conversations.info',
      'chat:write': 'chat.postMessage',
      'files:write': 'files.getUploadURLExternal',
      'groups:read': 'conversations.info',
      'im:history': 'conversations.history',
      'im:write': 'conversations.open',
      'links:write': 'chat.unfurl',
      'users:read': 'users.info',
      'users:read.email': 'users.lookupByEmail',
    };
    const source = [
      'sending',
      'profiles',
      'listeners/unfurlLinks',
      'listeners/chooseDigestChannel',
      'sendChart',
    ]
      .map((name) => readFileSync(path.join(ADAPTER, `${name}.ts`), 'utf8'))
      .join('\n');
    for (const method of Object.values(methods)) expect(source).toContain(`'${method}'`);
  });

  it('has only what Slack’s published schema has, within its limits', () => {
    const text = (least: number, most: number) => z.string().min(least).max(most);
    const address = z
      .string()
      .regex(/^https:\/\//)
      .max(3_000);
    const schema = z.strictObject({
      _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.int() }),
      display_information: z.strictObject({
        name: text(1, 35),
        description: text(1, 140),
        long_description: text(175, 4_000),
        background_color: z.string().regex(/^#[0-9a-f]{6}$/),
      }),
      features: z.strictObject({
        app_home: z.strictObject({
          home_tab_enabled: z.boolean(),
          messages_tab_enabled: z.boolean(),
          messages_tab_read_only_enabled: z.boolean(),
        }),
        bot_user: z.strictObject({ display_name: text(1, 80), always_online: z.boolean() }),
        shortcuts: z.array(
          z.strictObject({
            name: text(1, 24),
            type: z.enum(['message', 'global']),
            callback_id: text(1, 255),
            description: text(1, 150),
          }),
        ),
        slash_commands: z.array(
          z.strictObject({
            command: z.string().regex(/^\/.{1,31}$/),
            url: address,
            description: text(1, 2_000),
            usage_hint: text(1, 1_000),
            should_escape: z.boolean(),
          }),
        ),
        unfurl_domains: z.array(z.string().regex(/^[-a-z0-9.]+[a-z0-9]$/)).max(5),
      }),
      oauth_config: z.strictObject({
        redirect_urls: z.array(address),
        scopes: z.strictObject({ bot: z.array(text(1, 50)) }),
      }),
      settings: z.strictObject({
        event_subscriptions: z.strictObject({
          request_url: address,
          bot_events: z.array(text(1, 50)).max(100),
        }),
        interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address }),
        org_deploy_enabled: z.boolean(),
        socket_mode_enabled: z.literal(false),
        token_rotation_enabled: z.boolean(),
      }),
    });
    expect(schema.safeParse(manifest).error).toBeUndefined();
  });

  it('names no address over Socket Mode', () => {
    const socket = buildManifest({});
    expect(JSON.stringify(socket)).not.toContain('http');
    expect(socket.settings).toMatchObject({ socket_mode_enabled: true });
    expect(socket.settings?.event_subscriptions?.bot_events).not.toContain('link_shared');
  });
});
