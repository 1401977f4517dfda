import { personalChat } from './conversations.ts';
import type { Delivery } from './delivery.ts';
import type { Driver } from './driver.ts';
import { channelDeleted, groupEvents, installEvents, teamEvents } from './installing.ts';
import { textOf } from './json.ts';
import { all, newPerson, type Person } from './person.ts';
import { readMessage, readText } from './readMessage.ts';
import { serviceUrlOf } from './serviceUrl.ts';
import { must, type StoredMessage, type Tenant, type World } from './world.ts';

/** A tenant as tests hold it. */
export type TenantHandle = {
  readonly id: string;
  readonly serviceUrl: string;
  person(id: string): Person;
  /** What that person reads in the chat with the bot; newest last. */
  seenBy(user: string): readonly string[];
  /** What everybody reads in a channel or a group chat; newest last. */
  seenIn(channelOrGroup: string): readonly string[];
  /** Messages in a conversation, or in a person's chat with the bot; oldest first. */
  messagesIn(userOrPlace: string): readonly StoredMessage[];
  /** What the person's lock screen says of each message from the bot. */
  notificationsOf(user: string): readonly string[];
  /** The id of the chat between a person and the bot. */
  chatOf(user: string): string;
  addsAppTo(teamOrGroup: string, by: string): Promise<Delivery>;
  removesAppFrom(teamOrGroup: string, by: string): Promise<Delivery>;
  /** From now on the channel is nowhere. */
  deletesChannel(channel: string, by: string): Promise<Delivery>;
  /** As an administrator does who gives the app to somebody. */
  installsFor(user: string): Promise<Delivery>;
};

export function tenantHandle(world: World, tenant: Tenant, driver: Driver): TenantHandle {
  const userOf = (id: string) => must(tenant.users.get(id), `user ${id} in ${tenant.id}`);
  const conversationOf = (place: string) => {
    const user = tenant.users.get(place);
    return user === undefined
      ? must(tenant.conversations.get(place), `conversation ${place} in ${tenant.id}`)
      : personalChat(world, tenant, user);
  };

  function changes(place: string, by: string, change: 'add' | 'remove'): Promise<Delivery> {
    const user = userOf(by);
    const team = tenant.teams.get(place);
    if (team !== undefined) {
      team.hasApp = change === 'add';
      return all({ driver }, teamEvents(world, tenant, user, team, change));
    }
    const chat = conversationOf(place);
    chat.hasApp = change === 'add';
    return all({ driver }, groupEvents(world, tenant, user, chat, change));
  }

  const handle: TenantHandle = {
    id: tenant.id,
    get serviceUrl() {
      return serviceUrlOf(world, tenant);
    },
    person: (id) => newPerson({ world, tenant, user: userOf(id), driver }),
    seenBy: (id) => handle.messagesIn(id).map((each) => readMessage(conversationOf(id), each, userOf(id))),
    seenIn: (place) => handle.messagesIn(place).map((each) => readMessage(conversationOf(place), each)),
    messagesIn: (place) => conversationOf(place).messages.filter(({ isDeleted }) => !isDeleted),
    notificationsOf: (id) =>
      handle
        .messagesIn(id)
        .filter(({ isFromApp }) => isFromApp)
        .map(({ activity }) => textOf(activity, 'summary') || readText(activity)),
    chatOf: (id) => personalChat(world, tenant, userOf(id)).id,
    addsAppTo: (place, by) => changes(place, by, 'add'),
    removesAppFrom: (place, by) => changes(place, by, 'remove'),
    deletesChannel(place, by) {
      const event = channelDeleted(world, tenant, userOf(by), conversationOf(place));
      tenant.conversations.delete(place);
      return driver.deliver(event);
    },
    installsFor(id) {
      const user = userOf(id);
      user.app = 'installed';
      return all({ driver }, installEvents(world, tenant, user));
    },
  };
  return handle;
}
