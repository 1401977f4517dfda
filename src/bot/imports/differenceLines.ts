import type { Difference, DifferenceLine } from '../../importing/comparing/difference.ts';
import { shorten } from '../../message/text.ts';
import { writeWindow } from '../../time/writeDay.ts';

/** A difference in sentences, for chat and the command line: “Action 10 is new: …”. */
export function differenceLines(difference: Difference): readonly string[] {
  const { title, period, added, removed, changed, renumbered, renewed, returned } = difference;
  if (difference.kind === 'same') return ['Nothing has changed.'];
  if (difference.kind === 'another')
    return [
      `It is another plan: it takes the place of “${difference.before}”, whose actions and history are kept.`,
    ];
  return [
    ...(title === undefined ? [] : [`The title is now “${title.to}”; it was “${title.from}”.`]),
    ...(period === undefined
      ? []
      : [
          `The plan now covers ${writeWindow(period.to)}${period.from === undefined ? '' : `; it covered ${writeWindow(period.from)}`}.`,
        ]),
    ...added.map((line) => `${named(line)} is new: ${words(line)}`),
    ...returned.map((line) => `${named(line)} is in the plan again, with its history: ${words(line)}`),
    ...renewed.map((line) => `${named(line)} was complete and begins anew: ${words(line)}`),
    ...removed.map((line) => `${named(line)} is no longer in the plan; its history is kept: ${words(line)}`),
    ...renumbered.map((line) => `Action ${line.from} is now action ${line.ref}: ${words(line)}`),
    ...changed.flatMap((line) =>
      line.changes.map(
        ({ field, from, to }) => `${named(line)}, ${field}: ${quoted(from)} has become ${quoted(to)}.`,
      ),
    ),
  ];
}

function named({ ref }: DifferenceLine): string {
  return `Action ${ref}`;
}

function words({ title }: DifferenceLine): string {
  return shorten(title.replace(/\.$/, ''), 120);
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `“${shorten(text.replaceAll('\n', '; '), 200)}”`;
}
