import { type TimeSpan, writeTime } from '../../readers/findTimes.ts';
import type { Item } from './preferenceItems.ts';

/** What a sentence says of the hours: when reminders come, and when nothing does. */
export type PreferredTimes = {
  readonly at?: string;
  readonly quiet?: { readonly from?: string; readonly until?: string };
};

/** How the hours of a sentence are meant. */
export type Meant = {
  /** Those in which nothing is to be sent. */
  readonly isUnwanted: boolean;
  /** Of all messages, and not of the hour of the reminders alone. */
  readonly isOfMessages: boolean;
};

const RELATIONS = ['before', 'until', 'after', 'from', 'to', 'between', 'and', 'or', 'at', 'about'] as const;
type Placed = {
  readonly relation: (typeof RELATIONS)[number] | 'dash' | 'none';
  readonly time: TimeSpan;
};

/** Parts of the day: the hour that is meant where one is, and how far each reaches. */
const PARTS = {
  morning: { at: '09:00', until: '12:00' },
  midmorning: { at: '10:30', from: '10:00', until: '12:00' },
  lunch: { at: '12:00', from: '12:00', until: '14:00' },
  afternoon: { at: '13:00', from: '12:00' },
  late: { at: '16:00', from: '15:30' },
  evening: { at: '18:00', from: '17:00' },
} as const;

/** Whether a sentence names a time or a part of the day. */
export function namesTimes(items: readonly Item[]): boolean {
  return items.some(({ time }) => time !== undefined) || partsIn(items).length > 0;
}

/** What is said of the hours; 'too much' where that is more than can be kept to, and undefined where it is no time. */
export function preferredTimes(
  items: readonly Item[],
  meant: Meant,
): PreferredTimes | 'too much' | undefined {
  const placed = placedTimes(items);
  const range = rangeIn(placed);
  if (range !== undefined) {
    const [from, until] = range;
    return { quiet: meant.isUnwanted ? { from, until } : { from: until, until: from } };
  }
  if (placed.some(isNoTime)) return undefined;
  const around = aroundLunch(items);
  if (around !== undefined && placed.length === 0) return bounded(around, meant);
  const [part, ...otherParts] = partsIn(items);
  if (part !== undefined)
    return placed.length + otherParts.length > 0 ? 'too much' : inPart(PARTS[part], meant);
  const before = placed.filter(({ relation }) => relation === 'before' || relation === 'until');
  const after = placed.filter(({ relation }) => relation === 'after' || relation === 'from');
  if (placed.length === 0) return 'too much';
  if (before.length > 1 || after.length > 1 || placed.length > 2) return 'too much';
  if (before.length + after.length === placed.length)
    return bounded(
      {
        before: before[0] && writeBefore(before[0].time),
        after: after[0] && writeAfter(after[0].time, meant),
      },
      meant,
    );
  const [only, other] = placed;
  return only === undefined || other !== undefined || meant.isUnwanted
    ? 'too much'
    : { at: writeTime(only.time, 'work') };
}

/** A number alone is a time only after a word that stands before times: "remind me about 2" is of action 2. */
function isNoTime({ relation, time }: Placed): boolean {
  return time.isBare && (relation === 'none' || relation === 'about');
}

type Bounds = { readonly before?: string | undefined; readonly after?: string | undefined };

/** What lies before or after an hour is wanted, or is not. */
function bounded({ before, after }: Bounds, { isUnwanted, isOfMessages }: Meant): PreferredTimes {
  if (isUnwanted) return quiet(after, before);
  return after !== undefined && before === undefined && !isOfMessages ? { at: after } : quiet(before, after);
}

function inPart(
  part: { readonly at: string; readonly from?: string; readonly until?: string },
  { isUnwanted, isOfMessages }: Meant,
): PreferredTimes {
  if (isUnwanted) return quiet(part.from, part.until);
  return isOfMessages && part !== PARTS.evening ? quiet(part.until, part.from) : { at: part.at };
}

function quiet(from: string | undefined, until: string | undefined): PreferredTimes {
  return { quiet: { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } };
}

/** "Before two" is in the afternoon, and "before five" ere anybody is up. */
function writeBefore(time: TimeSpan): string {
  return writeTime(!time.isSure && time.hour > 4 ? { ...time, isSure: true } : time, 'work');
}

/** "Nothing after seven" means the evening; "from nine on" the morning. */
function writeAfter(time: TimeSpan, { isUnwanted }: Meant): string {
  return writeTime(time, isUnwanted ? 'late' : 'work');
}

/** Each time with the word before it, without those that others take the place of. */
function placedTimes(items: readonly Item[]): readonly Placed[] {
  return items.flatMap(({ time }, at): readonly Placed[] => {
    if (time === undefined) return [];
    const before = items[at - 1]?.meanings ?? [];
    // "Nine is too early, make it ten."
    if (items[at + 1]?.meanings.includes('too')) return [];
    const isReplaced = [items[at - 1], items[at - 2]].some((one) => one?.meanings.includes('instead'));
    if (isReplaced && items.slice(0, at).some((one) => one.time !== undefined)) return [];
    if (before.includes('dash'))
      return [{ relation: items[at - 2]?.time === undefined ? 'none' : 'dash', time }];
    return [{ relation: RELATIONS.find((relation) => before.includes(relation)) ?? 'none', time }];
  });
}

/** "Between ten and four", "17:00 to 9:00", "from 5 until 9". */
function rangeIn(placed: readonly Placed[]): readonly [string, string] | undefined {
  const [first, second, third] = placed;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const isRange =
    (['to', 'until', 'dash'].includes(second.relation) && !['before', 'until'].includes(first.relation)) ||
    (second.relation === 'and' && first.relation === 'between');
  if (!isRange) return undefined;
  const [one, other] = [first.time, second.time];
  const isSameHour = !one.isSure && !other.isSure && one.hour === other.hour;
  // "Seven to seven" are the evening's and the morning's.
  if (isSameHour) return [writeTime(one, 'late'), writeTime({ ...other, isSure: true }, 'work')];
  // "Between 9 and 10 pm", "8 to 10 am": one half of the day for both.
  const isShared = !one.isSure && other.isSure && one.hour < other.hour % 12;
  return [
    writeTime(isShared ? { ...one, isSure: true, hour: one.hour + (other.hour < 12 ? 0 : 12) } : one, 'work'),
    writeTime(other, 'work'),
  ];
}

function partsIn(items: readonly Item[]): readonly (keyof typeof PARTS)[] {
  return (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((part) =>
    items.some(({ meanings }) => meanings.includes(part)),
  );
}

/** "After lunch" and "before lunch" are hours of their own. */
function aroundLunch(items: readonly Item[]): Bounds | undefined {
  const at = items.findIndex(({ meanings }) => meanings.includes('lunch'));
  const before = items[at - 1]?.meanings ?? [];
  if (at < 0) return undefined;
  if (before.includes('before')) return { before: PARTS.lunch.from };
  return before.includes('after') ? { after: PARTS.lunch.until } : undefined;
}
