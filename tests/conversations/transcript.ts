/** A line of a transcript: what happens, or what must then be read. */
export type Step =
  | { readonly kind: 'time'; readonly date: string; readonly time: string }
  | { readonly kind: 'says'; readonly who: string; readonly said: string }
  | {
      readonly kind: 'presses';
      readonly who: string;
      readonly label: string;
      readonly ref?: string;
      readonly form: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'runs'; readonly command: string; readonly expected: string; readonly at: Block }
  | {
      readonly kind: 'reads';
      readonly who: string;
      readonly what: 'new' | 'reminder';
      readonly expected: string;
      readonly at: Block;
    };

/** Lines of the file that hold an expectation, end exclusive. */
export type Block = { readonly start: number; readonly end: number };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Reads a transcript. In it, `*It is Monday 10 February 2025, 09:00.*` sets the clock, `**Somebody:** words`
 * is said, `**Somebody** presses **Label** on action 3` is a button (a list below fills its form), and a
 * fenced block after `**Workplan bot to Somebody:**` is what must be read, word for word.
 */
export function readTranscript(text: string): readonly Step[] {
  const lines = text.split('\n');
  const steps: Step[] = [];
  let said: Extract<Step, { kind: 'says' }> | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const time = /^\*It is \w+ (\d{1,2}) (\w+) (\d{4})(?:, (\d\d:\d\d))?\.\*$/.exec(line);
    const presses = /^\*\*(.+?)\*\* presses \*\*(.+?)\*\*(?: on action (\S+))?[.:]$/.exec(line);
    const reads = /^\*\*Workplan bot (?:to|in) (.+?):\*\*$/.exec(line);
    const redrawn = /^\*The reminder to (.+?) now reads:\*$/.exec(line);
    const says = /^\*\*(.+?):\*\* (.+)$/.exec(line);
    if (time) {
      const [, date = '', month = '', year = '', clock = '10:00'] = time;
      steps.push({
        kind: 'time',
        date: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`,
        time: clock,
      });
    } else if (presses) {
      const form = readForm(lines, at + 1);
      steps.push({
        kind: 'presses',
        who: presses[1] ?? '',
        label: presses[2] ?? '',
        ...(presses[3] === undefined ? {} : { ref: presses[3] }),
        form,
      });
    } else if (reads || redrawn) {
      const block = fenced(lines, at + 1);
      const expected = lines.slice(block.start, block.end).join('\n');
      steps.push({
        kind: 'reads',
        who: (reads ?? redrawn)?.[1] ?? '',
        what: redrawn ? 'reminder' : 'new',
        expected,
        at: block,
      });
    } else if (line.startsWith('$ ')) {
      const end = lines.indexOf('```', at);
      steps.push({
        kind: 'runs',
        command: line.slice(2),
        expected: lines.slice(at + 1, end).join('\n'),
        at: { start: at + 1, end },
      });
    } else if (says) {
      said = { kind: 'says', who: says[1] ?? '', said: says[2] ?? '' };
      steps.push(said);
    }
  }
  return steps;
}

/** "- Why? The Bill has lost its slot." fills the field labelled "Why?". */
function readForm(lines: readonly string[], from: number): Readonly<Record<string, string>> {
  const form: Record<string, string> = {};
  for (let at = from; ; at++) {
    const [, label, mark, value] = /^- (.+?)(\?|:) (.+)$/.exec(lines[at] ?? '') ?? [];
    if (label === undefined || value === undefined) return form;
    form[mark === '?' ? `${label}?` : label] = value;
  }
}

/** The inside of the fenced block that follows. */
function fenced(lines: readonly string[], from: number): Block {
  let fence = from;
  while (lines[fence] === '') fence++;
  if (lines[fence]?.startsWith('```') !== true) return { start: from, end: from };
  return { start: fence + 1, end: lines.indexOf('```', fence + 1) };
}
