import type { Found, Line } from './line.ts';
import { found, skip, textAt } from './line.ts';
import type { Named } from './named.ts';
import { readNamed } from './readNamed.ts';
import { readShared } from './readShared.ts';
import { withYear, yearIn } from './yearIn.ts';

const LONGEST_LIST = 24;
const FILLERS: ReadonlySet<string> = new Set(['the', 'by', 'in', 'on', 'about', 'around']);

/** What the calendar names here, and every alternative joined to it: "March/April 2025", "Q1–Q3 2025/26", "from June to August". */
export function readSpan(line: Line, at: number): Found<Named> | undefined {
  let span = readNamed(line, at);
  if (span === undefined) return undefined;
  for (let items = 0; items < LONGEST_LIST; items += 1) {
    const joined: Found<Named> | undefined = readJoined(line, span);
    if (joined === undefined) return span;
    span = joined;
  }
  return span;
}

function readJoined(line: Line, first: Found<Named>): Found<Named> | undefined {
  const joiner = readJoiner(line, first.next);
  if (joiner === undefined) return undefined;
  const shared = joiner.value === 'list' ? undefined : readShared(line, joiner.next, first.value);
  const second = shared ?? readNamed(line, skip(line, joiner.next, FILLERS));
  if (second === undefined) return undefined;
  const detail = joiner.value === 'word' ? undefined : detailOf(first.value, second.value);
  if (detail !== undefined) return found(detail, second.next);
  if (joiner.value === 'list' && !isList(first.value, second.value)) return undefined;
  return found({ is: 'range', from: first.value, to: second.value }, second.next);
}

const WORDS: ReadonlySet<string> = new Set('to until till through thru and or & + into > →'.split(' '));
type Joiner = 'mark' | 'word' | 'list';

/** "–", "/", "to", "and", "and/or", "up to"; a comma joins only a list of the same things. */
function readJoiner(line: Line, at: number): Found<Joiner> | undefined {
  const text = textAt(line, at);
  if (text === 'up' && textAt(line, at + 1) === 'to') return found('word', at + 2);
  if (text === 'and' && textAt(line, at + 1) === '/' && textAt(line, at + 2) === 'or')
    return found('word', at + 3);
  if (WORDS.has(text)) return found('word', at + 1);
  if (text === '-' || text === '/') return found('mark', textAt(line, at + 1) === text ? at + 2 : at + 1);
  return text === ',' ? found('list', textAt(line, at + 1) === 'and' ? at + 2 : at + 1) : undefined;
}

/** "2024/25 – Q3" is the third quarter of that year, no range. */
function detailOf(first: Named, second: Named): Named | undefined {
  if (first.is !== 'year' || second.is === 'year' || yearIn(second) !== undefined) return undefined;
  return withYear(second, first.of);
}

/** A comma joins "March, June and September 2025", whose first items wait for their year. */
function isList(first: Named, second: Named): boolean {
  const last = first.is === 'range' ? first.to : first;
  return last.is === second.is && yearIn(last) === undefined && LISTED.has(last.is);
}

const LISTED: ReadonlySet<Named['is']> = new Set(['day', 'month', 'season', 'quarter']);
