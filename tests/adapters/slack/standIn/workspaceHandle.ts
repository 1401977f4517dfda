import { emit } from './acting.ts';
import type { Delivery, Outgoing } from './delivery.ts';
import { eventPayload } from './eventPayload.ts';
import { endInstallation } from './installation.ts';
import { newPerson, type Person } from './person.ts';
import { readMessage } from './readBlocks.ts';
import { readMrkdwn } from './readMrkdwn.ts';
import { type Event, must, type StoredMessage, type Workspace, type World } from './world.ts';

/** A workspace as tests hold it. */
export type WorkspaceHandle = {
  readonly id: string;
  readonly appUser: string;
  /** The token that the app has here now. */
  readonly token: string | undefined;
  readonly unfurls: Workspace['unfurls'];
  person(id: string): Person;
  /** What that person sees in their direct message with the app, and what is shown to them alone; newest last. */
  seenBy(user: string): readonly string[];
  /** What everybody in a channel sees; newest last. */
  seenIn(channel: string): readonly string[];
  /** What the person's lock screen says of each message from the app. */
  notificationsOf(user: string): readonly string[];
  /** Messages in a conversation, or in a person's direct message with the app; oldest first. */
  messagesIn(channelOrUser: string): readonly StoredMessage[];
  archives(channel: string): Promise<Delivery>;
  invitesAppTo(channel: string, by: string): Promise<Delivery>;
  removesAppFrom(channel: string): Promise<Delivery>;
  /** From now on history leaves out what is younger than this. */
  historyLagsBy(ms: number): void;
  uninstalls(): Promise<Delivery>;
  revokesTokens(): Promise<Delivery>;
};

export function workspaceHandle(
  world: World,
  workspace: Workspace,
  send: (sent: Outgoing) => Promise<Delivery>,
): WorkspaceHandle {
  const [anybody = ''] = workspace.users.keys();
  const conversation = (channel: string) =>
    must(workspace.conversations.get(channel), `conversation ${channel} in ${workspace.id}`);

  function tell(event: Event): Promise<Delivery> {
    const user = must(workspace.users.get(anybody), 'user');
    return emit({ world, workspace, user, send }, { ...event, event_ts: world.newTs() });
  }

  /** These events reach the app although its token is no longer good; the last one's delivery is returned. */
  async function ends(error: 'token_revoked' | 'account_inactive'): Promise<Delivery> {
    const deliveries: Delivery[] = [];
    for (const event of endInstallation(world, workspace, error)) {
      deliveries.push(await send({ kind: 'event', payload: eventPayload(world, workspace, event) }));
    }
    return must(deliveries.at(-1), 'event of the end');
  }

  const handle: WorkspaceHandle = {
    id: workspace.id,
    appUser: workspace.appUser,
    get token() {
      return workspace.token;
    },
    unfurls: workspace.unfurls,
    person(id) {
      const user = must(workspace.users.get(id), `user ${id} in ${workspace.id}`);
      return newPerson({ world, workspace, user, send });
    },
    seenBy: (user) => handle.messagesIn(user).map(readMessage),
    seenIn: (channel) =>
      conversation(channel)
        .messages.filter(({ isEphemeral }) => !isEphemeral)
        .map(readMessage),
    notificationsOf: (user) =>
      handle
        .messagesIn(user)
        .filter(({ isFromApp }) => isFromApp)
        .map(({ text, parsesNames = false }) => readMrkdwn(text, { parsesNames })),
    messagesIn(place) {
      const all = workspace.users.has(place)
        ? [...workspace.conversations.values()].flatMap(({ messages, person }) =>
            messages.filter(
              ({ onlyFor }) => onlyFor === place || (person === place && onlyFor === undefined),
            ),
          )
        : conversation(place).messages;
      return all.toSorted((one, other) => (one.ts < other.ts ? -1 : 1));
    },
    archives(channel) {
      conversation(channel).isArchived = true;
      return tell({ type: 'channel_archive', channel, user: anybody });
    },
    invitesAppTo(channel, by) {
      conversation(channel).members.add(workspace.appUser);
      const joined = { user: workspace.appUser, channel, channel_type: 'C', team: workspace.id, inviter: by };
      return tell({ type: 'member_joined_channel', ...joined });
    },
    removesAppFrom(channel) {
      conversation(channel).members.delete(workspace.appUser);
      return tell({ type: 'channel_left', channel, actor_id: anybody });
    },
    historyLagsBy(ms) {
      workspace.historyLag = ms;
    },
    uninstalls: () => ends('account_inactive'),
    revokesTokens: () => ends('token_revoked'),
  };
  return handle;
}
