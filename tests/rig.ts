import { randomUUID } from 'node:crypto';
import { ring } from '../src/bot/bell.ts';
import { deliver } from '../src/bot/deliver.ts';
import { handle } from '../src/bot/handle.ts';
import type { Parts } from '../src/bot/parts.ts';
import { type Choice, choicesOf } from '../src/message/card.ts';
import { draw } from '../src/message/draw.ts';
import type { Message } from '../src/message/message.ts';
import type { Person } from '../src/people/person.ts';
import { NotYet } from '../src/ports/chatAdapter.ts';
import { type Conversation, conversationKey, type Incoming } from '../src/ports/conversation.ts';
import type { HeardId, Job } from '../src/ports/posting.ts';
import { type OpenedStore, openStore } from '../src/store/openStore.ts';
import { day } from '../src/time/day.ts';
import { instantAt } from '../src/time/zone.ts';
import { type Intent, intentSchema } from '../src/understanding/intent.ts';

/** One message as a conversation shows it, in its newest version. */
export type Shown = {
  readonly id: string;
  readonly key: string;
  readonly to: string;
  message: Message;
  isRead: boolean;
};

type Offered = { readonly shown: Shown; readonly choice: Choice };

const LOOK_MS = 20;

/**
 * The bot on a database of its own, with an adapter that keeps what it was given. Jobs run here, in order,
 * as soon as their transaction is through, so that a test sees every consequence of a step.
 */
export class Rig {
  readonly shown: Shown[] = [];
  private readonly offered: Offered[] = [];
  readonly parts: Parts;
  readonly opened: OpenedStore;
  readonly url: string;
  private readonly jobs: Job[];
  private time: number;
  private working: Promise<void> = Promise.resolve();

  private constructor(opened: OpenedStore, url: string, jobs: Job[]) {
    this.opened = opened;
    this.url = url;
    this.jobs = jobs;
    this.time = Date.parse('2025-02-10T10:00:00Z');
    this.parts = {
      store: opened.store,
      adapters: new Map([['web', this.adapter()]]),
      connected: new Set(['web']),
      trueTime: () => this.time,
      newId: randomUUID,
      log: () => undefined,
    };
  }

  static async open(url: string): Promise<Rig> {
    const jobs: Job[] = [];
    const opened = await openStore(url, async (_, more) => void jobs.push(...more));
    return new Rig(opened, url, jobs);
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  /** Sets the time in the plan's zone and rings the bell. */
  async goTo(date: string, time = '10:00'): Promise<void> {
    this.time = Date.parse(instantAt(day(date), time, 'Europe/London'));
    await ring(this.parts);
    await this.work();
  }

  async person(name: string): Promise<Person> {
    const { people } = await this.parts.store.readWorld();
    const found = people.find((person) => person.name === name);
    if (found === undefined) throw new Error(`Nobody is called ${name}.`);
    return found;
  }

  async say(name: string, said: string, place?: Conversation): Promise<void> {
    const from = this.identity(await this.person(name));
    await this.hear({ eventId: randomUUID(), from, in: place ?? { kind: 'direct', with: from }, said });
  }

  /** Presses a button of the newest message that offers it, with what the form was given. */
  async press(
    name: string,
    label: string,
    form: Readonly<Record<string, string>> = {},
    ref?: string,
  ): Promise<void> {
    const from = this.identity(await this.person(name));
    const where: Conversation = { kind: 'direct', with: from };
    const offers = this.to(where)
      .toReversed()
      .flatMap((shown) => choicesOf(draw(shown.message)).map((choice) => ({ shown, choice })));
    const isIt = ({ choice }: Offered): boolean =>
      choice.label === label && (ref === undefined || choice.id.startsWith(`${ref}/`));
    // A screen that was not drawn again yet still offers what was taken.
    const stale = this.offered.filter(({ shown }) => shown.to === conversationKey(where));
    const found = offers.find(isIt) ?? stale.findLast(isIt);
    if (found === undefined) throw new Error(`No message offers “${label}” to ${name}.`);
    const { shown, choice } = found;
    const given = Object.entries(form).map(([asked, value]) => {
      const field = choice.form?.fields.find((one) => one.label === asked);
      const option = field?.kind === 'pick' ? field.options.find((one) => one.label === value) : undefined;
      return [field?.name ?? asked, option?.value ?? value];
    });
    await this.hear({
      eventId: randomUUID(),
      from,
      in: where,
      pressed: { message: shown.id, choice: choice.id },
      chose: intentSchema.parse({ ...choice.intent, ...Object.fromEntries(given) }),
    });
  }

  async choose(name: string, chose: Intent): Promise<void> {
    const from = this.identity(await this.person(name));
    await this.hear({ eventId: randomUUID(), from, in: { kind: 'direct', with: from }, chose });
  }

  async hear(incoming: Incoming): Promise<boolean> {
    const isNew = await this.parts.store.keep(incoming);
    await this.work();
    return isNew;
  }

  /** Does everything that is queued, in order and one after the other, as a conversation's jobs are. */
  work(): Promise<void> {
    this.working = this.working.then(() => this.workThrough());
    return this.working;
  }

  private async workThrough(): Promise<void> {
    for (let job = this.jobs.shift(); job !== undefined; job = this.jobs.shift()) {
      if (job.queue === 'hear') await handle(job.id as HeardId, this.parts);
      else await this.deliver(job.id);
    }
  }

  /** Another copy of the bot may be at an earlier message of the conversation; the queue waits for that too. */
  private async deliver(id: string): Promise<void> {
    for (;;)
      try {
        return await deliver(id, this.parts);
      } catch (error) {
        if (!(error instanceof NotYet)) throw error;
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
  }

  to(conversation: Conversation): readonly Shown[] {
    return this.shown.filter((shown) => shown.to === conversationKey(conversation));
  }

  async toPerson(name: string): Promise<readonly Shown[]> {
    return this.to({ kind: 'direct', with: this.identity(await this.person(name)) });
  }

  private identity(person: Person) {
    return { platform: 'web', tenant: 'local', user: person.id } as const;
  }

  private adapter(): Parts['adapters'] extends ReadonlyMap<unknown, infer Adapter> ? Adapter : never {
    return {
      platform: 'web',
      paceMs: 0,
      start: async () => undefined,
      stop: async () => undefined,
      send: async ({ id, to, message, key }) => {
        const shown = { id, key, to: conversationKey(to), message, isRead: false };
        this.shown.push(shown);
        this.offered.push(...choicesOf(draw(message)).map((choice) => ({ shown, choice })));
        return { channel: '', id: key };
      },
      revise: async ({ message }, ref) => {
        const shown = this.shown.find((one) => one.key === ref.id);
        if (shown !== undefined) shown.message = message;
      },
    };
  }
}
