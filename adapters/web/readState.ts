import type { Channel } from '../../src/people/channel.ts';
import type { Person } from '../../src/people/person.ts';
import type { Entry } from '../../src/ports/transcripts.ts';
import type { Instant } from '../../src/time/zone.ts';
import type { ClockMove } from './clockMoves.ts';
import { LIMITS } from './limits.ts';
import { DIRECT, placeKey } from './places.ts';
import type { PlanInBrief, WebOptions } from './webAdapter.ts';

/** All that the page shows at one moment. */
export type PageState = {
  readonly plan: PlanInBrief;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** The conversation that is open: DIRECT, or a channel's id. */
  readonly open: string;
  /** Said later than it is now, before the clock was set back. */
  readonly later: readonly Entry[];
  readonly entries: readonly Entry[];
  /** How many messages of the bot's each conversation holds, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  readonly now: Instant;
  readonly hasClock: boolean;
  /** Plans can be brought in here. */
  readonly hasImports: boolean;
  readonly move?: ClockMove;
  /** What was wrong with the form that led here, on a page without its script. */
  readonly problem?: { readonly about: 'clock' | 'words'; readonly words: string };
};

type Asked = { readonly as?: string; readonly in?: string };

/** What a page that was asked for shows. Undefined while the roster is empty. */
export async function readState(asked: Asked, options: WebOptions): Promise<PageState | undefined> {
  const { transcripts, clock } = options;
  const [plan, people, channels] = await Promise.all([
    options.plan(),
    transcripts.people(),
    transcripts.channels(),
  ]);
  const own = channels.filter((channel) => channel.platform === 'web');
  const person = people.find((one) => one.id === asked.as) ?? people[0];
  if (person === undefined) return undefined;
  const open = own.find(({ id }) => id === asked.in)?.id ?? DIRECT;
  const [entries, counts, now] = await Promise.all([
    transcripts.read(placeKey(open, person), LIMITS.shown),
    transcripts.count(conversations(people, own)),
    clock === undefined ? (new Date().toISOString() as Instant) : clock.now(),
  ]);
  const isLater = (entry: Entry): boolean => Date.parse(entry.at) > Date.parse(now) + LIMITS.skew;
  return {
    plan,
    person,
    people,
    channels: own,
    open,
    later: entries.filter(isLater),
    entries: entries.filter((entry) => !isLater(entry)),
    counts,
    now,
    hasClock: clock !== undefined,
    hasImports: options.imports !== undefined,
  };
}

/** The keys of every conversation on the page. */
export function conversations(people: readonly Person[], channels: readonly Channel[]): readonly string[] {
  const [anybody] = people;
  return [
    ...people.map((person) => placeKey(DIRECT, person)),
    ...(anybody === undefined ? [] : channels.map(({ id }) => placeKey(id, anybody))),
  ];
}
