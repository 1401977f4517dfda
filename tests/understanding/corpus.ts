import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerOnce } from '../../src/commands/answerOnce.ts';
import { readingOf } from '../../src/commands/interpret.ts';
import { speakerDescribed } from '../../src/commands/speaker.ts';
import { day, daysBetween, parseDay } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { quietWorld } from '../quietWorld.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

/** The corpora are lines of `ask --batch` and `interpret --batch`, each with what is expected of it. */
const { plan } = await seedPlan();
const { people } = await seedRoster();
const TODAY = day('2025-02-10');
const WORLD = quietWorld(plan, people);

export type Question = {
  readonly id: string;
  readonly text: string;
  readonly context?: string;
  readonly role?: string;
  readonly speaker?: { readonly name?: string; readonly org?: string };
  readonly expect: {
    readonly kind: readonly string[];
    readonly actions: readonly number[];
    readonly mayAlso?: readonly number[];
    readonly says?: readonly string[];
    readonly neverSays?: readonly string[];
  };
};

type Facts = {
  readonly status?: string;
  readonly percent?: number;
  readonly forecastDate?: { readonly start?: string; readonly end?: string; readonly approx?: boolean };
  readonly measures?: readonly { readonly name: string; readonly value: number }[];
  readonly blockers?: boolean;
  readonly deliverablesDone?: readonly number[];
  readonly needsClarification?: boolean;
  readonly isNotAnUpdate?: string;
  readonly until?: string;
  readonly delegateTo?: string;
  readonly other?: { readonly [ref: string]: Facts };
};

export type Reply = {
  readonly id: string;
  readonly text: string;
  readonly reminderFor: number | string;
  readonly expect: Facts;
  /** Readings that are just as right. */
  readonly either?: readonly Facts[];
};

export function readCorpus<T>(name: string): readonly T[] {
  return readFileSync(path.join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** What is wrong with the answer to a question, in a line; undefined when nothing is. */
export function wrongWithAnswer(row: Question): string | undefined {
  const speaker = speakerDescribed(WORLD, row.speaker ?? {}, row.role);
  const answered = answerOnce(row.text, {
    world: WORLD,
    speaker,
    now: instantAt(TODAY, '12:00', plan.zone),
    context: row.context,
  });
  const { kind, actions, mayAlso = [], says = [], neverSays = [] } = row.expect;
  const about = answered.actions.map(Number);
  const text = answered.answer.toLowerCase();
  const missing = actions.filter((ref) => !about.includes(ref));
  const extra = about.filter((ref) => !actions.includes(ref) && !mayAlso.includes(ref));
  const unsaid = says.filter((words) => !text.includes(words.toLowerCase()));
  const saidAmiss = neverSays.filter((words) => text.includes(words.toLowerCase()));
  const wrong = [
    ...(kind.includes(answered.kind) ? [] : [`kind ${answered.kind}, not ${kind.join(' or ')}`]),
    ...(missing.length === 0 ? [] : [`without ${missing.join(' ')}`]),
    ...(extra.length === 0 ? [] : [`with ${extra.join(' ')}`]),
    ...(unsaid.length === 0 ? [] : [`never says ${unsaid.join(', ')}`]),
    ...(saidAmiss.length === 0 ? [] : [`says ${saidAmiss.join(', ')}`]),
    ...(answered.answer === '' ? ['says nothing'] : []),
  ];
  return wrong.length === 0 ? undefined : wrong.join('; ');
}

/** What is wrong with the reading of a reply, in a line; undefined when nothing is. */
export function wrongWithReading(row: Reply): string | undefined {
  const read = readingOf(row.text, String(row.reminderFor), WORLD, TODAY) as unknown as Facts;
  const found = [row.expect, ...(row.either ?? [])].map((expected) => differences(read, expected));
  return found.some((wrong) => wrong.length === 0) ? undefined : found[0]?.join('; ');
}

function differences(read: Facts, expected: Facts, where = ''): readonly string[] {
  const plain = (['status', 'percent', 'isNotAnUpdate', 'until'] as const).flatMap((field) =>
    (read[field] ?? undefined) === expected[field]
      ? []
      : [`${where}${field} ${read[field] ?? 'none'}, not ${expected[field] ?? 'none'}`],
  );
  const flags = (['blockers', 'needsClarification'] as const).flatMap((field) =>
    (read[field] ?? false) === (expected[field] ?? false)
      ? []
      : [`${where}${field} ${read[field] ?? false}, not ${expected[field] ?? false}`],
  );
  const others = new Set([...Object.keys(read.other ?? {}), ...Object.keys(expected.other ?? {})]);
  return [
    ...plain,
    ...flags,
    ...wrongForecast(read.forecastDate, expected.forecastDate, where),
    ...wrongMeasures(read.measures ?? [], expected.measures ?? [], where),
    ...(String(read.deliverablesDone ?? []) === String(expected.deliverablesDone ?? [])
      ? []
      : [`${where}done ${read.deliverablesDone ?? 'none'}, not ${expected.deliverablesDone ?? 'none'}`]),
    ...wrongName(read.delegateTo, expected.delegateTo),
    ...[...others].flatMap((ref) =>
      differences(read.other?.[ref] ?? {}, expected.other?.[ref] ?? {}, `action ${ref}: `),
    ),
  ];
}

function wrongForecast(
  read: Facts['forecastDate'],
  expected: Facts['forecastDate'],
  where: string,
): readonly string[] {
  const [is, should] = [parseDay(read?.end ?? ''), parseDay(expected?.end ?? '')];
  if (is === should) return [];
  const near =
    is !== undefined && should !== undefined && expected?.approx && Math.abs(daysBetween(is, should)) <= 3;
  return near ? [] : [`${where}forecast ${is ?? 'none'}, not ${should ?? 'none'}`];
}

function wrongMeasures(
  read: NonNullable<Facts['measures']>,
  expected: NonNullable<Facts['measures']>,
  where: string,
): readonly string[] {
  const words = (name: string): readonly string[] =>
    name
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
      ?.map((word) => word.replace(/s$/, '')) ?? [];
  const left = [...read];
  const missing = expected.filter(({ name, value }) => {
    const wanted = words(name);
    const at = left.findIndex(
      (one) =>
        one.value === value && (wanted.length === 0 || words(one.name).some((word) => wanted.includes(word))),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const write = (list: typeof expected): string =>
    list.map(({ name, value }) => `${value} ${name}`).join(', ');
  return [
    ...(missing.length === 0 ? [] : [`${where}without ${write(missing)}`]),
    ...(left.length === 0 ? [] : [`${where}with ${write(left)}`]),
  ];
}

function wrongName(read: string | undefined | null, expected: string | undefined): readonly string[] {
  const [is, should] = [read?.toLowerCase() ?? '', expected?.toLowerCase() ?? ''];
  const same = is === should || (is !== '' && should !== '' && (is.includes(should) || should.includes(is)));
  return same ? [] : [`delegateTo ${is || 'none'}, not ${should || 'none'}`];
}

/** How a corpus fares, with what failed, a line each. Printed, so that every run of the tests shows it. */
export function scoreOf<T extends { readonly id: string; readonly text: string }>(
  name: string,
  rows: readonly T[],
  wrongWith: (row: T) => string | undefined,
): { readonly share: number; readonly report: string } {
  const failures = rows.flatMap((row) => {
    const wrong = wrongWith(row);
    return wrong === undefined ? [] : [`${row.id} “${row.text.slice(0, 100)}”: ${wrong}`];
  });
  const right = rows.length - failures.length;
  const line = `${name}: ${right} of ${rows.length} right (${((100 * right) / rows.length).toFixed(1)} %)`;
  console.info(line);
  return { share: right / rows.length, report: [line, ...failures].join('\n') };
}
