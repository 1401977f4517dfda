import { type Meaning, PHRASES } from './datePhrases.ts';
import { type DateReader, READERS, type Reading } from './dateReaders.ts';
import { type Figure, median } from './figure.ts';

const ROUNDS = 21;

/** What it takes to read a date, and how often it is right, by our readers and by two others in the same run. */
export function measureDates(): readonly Figure[] {
  return READERS.map((reader) => {
    const right = PHRASES.filter((phrase) => isRight(reader.read(phrase), phrase.means)).length;
    return {
      what: `dates: ${reader.name} (per phrase, right)`,
      measured: `${microseconds(timeOf(reader))}, ${right} of ${PHRASES.length}`,
      aim: '',
    };
  });
}

/** Nothing has to be found where there is no day; whoever only finds dates need not know "ongoing". */
function isRight(reading: Reading, means: Meaning): boolean {
  if ('ends' in means) return 'end' in reading && means.ends.includes(reading.end);
  if ('everyMonths' in means) return 'everyMonths' in reading && reading.everyMonths === means.everyMonths;
  return 'is' in reading && (reading.is === 'nothing' || reading.is === means.is);
}

/** Milliseconds for a phrase: the median of rounds over all of them, after twenty to warm up. */
function timeOf({ read }: DateReader): number {
  const rounds: number[] = [];
  for (let round = -20; round < ROUNDS; round++) {
    const started = performance.now();
    for (const phrase of PHRASES) read(phrase);
    if (round >= 0) rounds.push((performance.now() - started) / PHRASES.length);
  }
  return median(rounds);
}

function microseconds(value: number): string {
  const micro = value * 1000;
  return micro < 1000 ? `${micro.toFixed(micro < 10 ? 1 : 0)} µs` : `${value.toFixed(2)} ms`;
}
