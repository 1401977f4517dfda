import type { Acting, MessageRef, Said } from './acting.ts';
import { edit, react, remove, restore } from './changing.ts';
import { consentTo } from './consenting.ts';
import type { Delivery } from './delivery.ts';
import { runExtension } from './extending.ts';
import type { Values } from './fields.ts';
import { type FormOnScreen, formOnScreen, type Submitting, submit } from './filling.ts';
import { installEvents, uninstallEvents } from './installing.ts';
import type { Json } from './json.ts';
import { look } from './looking.ts';
import { type Pressing, press, tap } from './pressing.ts';
import { type Mentioning, mention, post, type Saying, say } from './talking.ts';
import { must } from './world.ts';

export type Person = {
  /** The object id in Entra. */
  readonly id: string;
  /** The id that Teams gives the bot for this person, `29:…`. */
  readonly botId: string;
  /** The card that is unfolded, or the dialog that is open. */
  readonly form: FormOnScreen | undefined;
  /** The short text that was shown last, such as an answer to a press. */
  readonly told: string | undefined;
  says(text: string, saying?: Saying): Promise<Said>;
  mentions(channelOrGroup: string, text: string, saying?: Mentioning): Promise<Said>;
  /** Writes to others, without a mention of the bot. */
  posts(channelOrGroup: string, text: string, saying?: Mentioning): Promise<Said>;
  edits(message: MessageRef, text: string): Promise<Delivery>;
  deletes(message: MessageRef): Promise<Delivery>;
  undeletes(message: MessageRef): Promise<Delivery>;
  reacts(message: MessageRef, type: string): Promise<Delivery>;
  takesBack(message: MessageRef, type: string): Promise<Delivery>;
  presses(message: MessageRef, label: string, how?: Pressing): Promise<Delivery>;
  taps(message: MessageRef, text: string, how?: Pressing): Promise<Delivery>;
  submits(values?: Values, how?: Submitting): Promise<Delivery>;
  /** Closes what is open; the bot is not told. */
  cancels(): void;
  /** Looks at a message; its card may ask the bot to be refreshed. */
  looksAt(message: MessageRef): Promise<Delivery | undefined>;
  /** Agrees to a file that the bot offers, or does not. */
  accepts(message: MessageRef): Promise<Delivery>;
  declines(message: MessageRef): Promise<Delivery>;
  runsExtension(commandId: string, message: MessageRef): Promise<Delivery>;
  /** The last delivery of the events that come with it, as of all that follow. */
  installs(): Promise<Delivery>;
  uninstalls(): Promise<Delivery>;
  /** Of a block the bot is not told: it finds out when it writes. */
  blocks(): void;
  unblocks(): void;
};

export function newPerson(acting: Acting): Person {
  const { world, tenant, user } = acting;
  return {
    id: user.id,
    botId: user.botId,
    get form() {
      return user.form === undefined ? undefined : formOnScreen(user.form);
    },
    get told() {
      return user.told;
    },
    says: (text, saying) => say(acting, text, saying),
    mentions: (place, text, saying) => mention(acting, place, text, saying),
    posts: (place, text, saying) => post(acting, place, text, saying),
    edits: (message, text) => edit(acting, message, text),
    deletes: (message) => remove(acting, message),
    undeletes: (message) => restore(acting, message),
    reacts: (message, type) => react(acting, message, type, 'Added'),
    takesBack: (message, type) => react(acting, message, type, 'Removed'),
    presses: (message, label, how) => press(acting, message, label, how),
    taps: (message, text, how) => tap(acting, message, text, how),
    submits: (values, how) => submit(acting, values, how),
    cancels() {
      user.form = undefined;
    },
    looksAt: (message) => look(acting, message),
    accepts: (message) => consentTo(acting, message, 'accept'),
    declines: (message) => consentTo(acting, message, 'decline'),
    runsExtension: (commandId, message) => runExtension(acting, commandId, message),
    installs() {
      user.app = 'installed';
      return all(acting, installEvents(world, tenant, user));
    },
    uninstalls() {
      user.app = 'removed';
      return all(acting, uninstallEvents(world, tenant, user));
    },
    blocks() {
      user.app = 'blocked';
    },
    unblocks() {
      user.app = 'installed';
    },
  };
}

/** Delivers one after the other, and gives back how the last was taken. */
export async function all({ driver }: Pick<Acting, 'driver'>, events: readonly Json[]): Promise<Delivery> {
  const deliveries: Delivery[] = [];
  for (const event of events) deliveries.push(await driver.deliver(event));
  return must(deliveries.at(-1), 'event');
}
