import { type Acting, emit, type MessageRef } from './acting.ts';
import { directMessage } from './conversations.ts';
import type { Delivery } from './delivery.ts';
import { close, submit, type Values } from './filling.ts';
import { type Approval, type Approving, approve, type Page } from './installing.ts';
import { commandPayload, interaction, onMessage, triggered } from './interactionPayload.ts';
import { viewOnTheWire } from './openView.ts';
import { type Place, type Pressing, pick, press } from './pressing.ts';
import { show } from './responseUrls.ts';
import { isObject } from './rule.ts';
import { edit, mention, remove, type Said, type Saying, say, shareLink } from './talking.ts';
import { type ViewOnScreen, viewOnScreen } from './viewOnScreen.ts';
import { must } from './world.ts';

export type Person = {
  readonly id: string;
  /** The modal that is open in front of this person. */
  readonly view: ViewOnScreen | undefined;
  /** The home tab that was last published for this person. */
  readonly home: ViewOnScreen | undefined;
  says(text: string, saying?: Saying): Promise<Said>;
  edits(message: MessageRef, text: string): Promise<Delivery>;
  deletes(message: MessageRef): Promise<Delivery>;
  mentions(channel: string, text: string, saying?: Saying): Promise<Said>;
  sharesLink(channel: string, link: string): Promise<Said>;
  slash(command: string, text?: string, where?: { readonly channel?: string }): Promise<Delivery>;
  presses(place: Place, label: string, how?: Pressing): Promise<Delivery>;
  picks(place: Place, label: string, how?: Pressing): Promise<Delivery>;
  submits(values?: Values): Promise<Delivery>;
  closes(how?: { readonly all?: boolean }): Promise<Delivery | undefined>;
  opensHome(): Promise<Delivery>;
  shortcut(callback: string, message?: MessageRef): Promise<Delivery>;
  /** Goes to the app's install page and agrees on Slack's; `visit` the answer to come back to the app. */
  approves(installUrl: string, how?: Approving): Promise<Approval>;
  /** Agrees, and comes back to the app. */
  installs(installUrl: string, how?: Approving): Promise<Page>;
  leaves(): Promise<Delivery>;
};

export function newPerson(acting: Acting): Person {
  const { world, workspace, user } = acting;
  return {
    id: user.id,
    get view() {
      const view = workspace.modals.get(user.id)?.at(-1);
      return view === undefined ? undefined : viewOnScreen(view);
    },
    get home() {
      const view = workspace.homes.get(user.id);
      return view === undefined ? undefined : viewOnScreen(view);
    },
    says: (text, saying) => say(acting, text, saying),
    edits: (message, text) => edit(acting, message, text),
    deletes: (message) => remove(acting, message),
    mentions: (channel, text, saying) => mention(acting, channel, text, saying),
    sharesLink: (channel, link) => shareLink(acting, channel, link),
    slash: (command, text = '', where = {}) => slash(acting, command, text, where.channel),
    presses: (place, label, how) => press(acting, place, label, how),
    picks: (place, label, how) => pick(acting, place, label, how),
    submits: (values) => submit(acting, values),
    closes: (how) => close(acting, how),
    opensHome: () => openHome(acting),
    shortcut: (callback, message) => shortcut(acting, callback, message),
    approves: (installUrl, how) => approve(acting, installUrl, how),
    installs: async (installUrl, how) => (await approve(acting, installUrl, how)).visit(),
    leaves() {
      user.isDeleted = true;
      const profile = { id: user.id, team_id: workspace.id, name: user.name, deleted: true };
      return emit(acting, { type: 'user_change', user: profile, cache_ts: 0, event_ts: world.newTs() });
    },
  };
}

/** What the app acknowledges a command with is shown to the one who gave it. */
async function slash(acting: Acting, command: string, text: string, channel?: string): Promise<Delivery> {
  const { world, workspace, user, send } = acting;
  const conversation =
    channel === undefined
      ? directMessage(world, workspace, user.id)
      : must(workspace.conversations.get(channel), `conversation ${channel}`);
  const payload = commandPayload(world, workspace, user, conversation, command, text);
  const delivery = await send({ kind: 'command', payload });
  const { body } = delivery;
  const answer = isObject(body) ? body : { text: body ?? '' };
  const isSomething = answer['text'] !== '' && Object.keys(answer).length > 0;
  if (delivery.status === 200 && isSomething) {
    show(world, { team: workspace.id, channel: conversation.id, user: user.id }, answer);
  }
  return delivery;
}

async function openHome(acting: Acting): Promise<Delivery> {
  const { world, workspace, user } = acting;
  const view = workspace.homes.get(user.id);
  return emit(acting, {
    type: 'app_home_opened',
    user: user.id,
    channel: directMessage(world, workspace, user.id).id,
    tab: 'home',
    ...(view === undefined ? {} : { view: viewOnTheWire(world, workspace, view) }),
    event_ts: world.newTs(),
  });
}

async function shortcut(acting: Acting, callback: string, ref?: MessageRef): Promise<Delivery> {
  const { world, workspace, user, send } = acting;
  const common = { callback_id: callback, action_ts: world.newTs(), ...triggered(world, workspace, user) };
  if (ref === undefined) {
    const payload = { ...interaction(world, workspace, user, 'shortcut'), ...common };
    return send({ kind: 'interaction', payload });
  }
  const conversation = must(workspace.conversations.get(ref.channel), `conversation ${ref.channel}`);
  const message = must(
    conversation.messages.find(({ ts }) => ts === ref.ts),
    `message ${ref.ts}`,
  );
  const { container: _container, ...where } = onMessage(world, workspace, conversation, user, message);
  const payload = {
    ...interaction(world, workspace, user, 'message_action'),
    ...common,
    ...where,
    message_ts: message.ts,
  };
  return send({ kind: 'interaction', payload });
}
