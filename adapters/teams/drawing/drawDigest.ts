import type { CardElement, ITableRow, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { Block } from '../../../src/message/card.ts';
import { drawAction, writeLeads } from '../../../src/message/drawAction.ts';
import { hasRest, MOST_ROWS } from '../../../src/message/drawDigest.ts';
import type { ActionBrief, DigestMessage } from '../../../src/message/message.ts';
import { capital, say, strong } from '../../../src/message/text.ts';
import { drawBlock } from './drawBlocks.ts';
import type { Place } from './drawChoices.ts';
import { drawHead, opensSheet, rich } from './drawItem.ts';
import { drawMarks, STATUS_PAINTS } from './drawMarks.ts';
import { drawRow } from './drawTables.ts';
import { close, drawHeading, drawLines, drawRun, spaced } from './drawText.ts';
import type { Part } from './fitCard.ts';

/** The week at a glance: what counts, the chart, a table each of what matters, what was reported; the rest is in the thread. */
export function drawDigest(
  digest: DigestMessage,
  blocks: readonly Block[],
  place: Place,
  chart: readonly CardElement[],
): readonly Part[] {
  const isRest = digest.isRest === true;
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Reported'));
  const reported = from < 0 ? [] : blocks.slice(from);
  return [
    ...(isRest ? [] : [whole(drawCounts(digest)), whole(chart)]),
    ...digest.sections.flatMap((section) => drawSection(section, isRest, place)),
    ...(!isRest && hasRest(digest)
      ? [whole(drawLines(say`The rest is in the thread.`, { isQuiet: true }))]
      : []),
    ...reported.map((block) => whole(drawBlock(block, place))),
  ];
}

function drawSection(
  { heading, rows, none }: DigestMessage['sections'][number],
  isRest: boolean,
  place: Place,
): readonly Part[] {
  const here = isRest ? rows.slice(MOST_ROWS) : rows.slice(0, MOST_ROWS);
  if (isRest && here.length === 0) return [];
  const name = drawHeading(isRest ? `${heading}, continued` : heading, 'Medium');
  const nothing = here.length === 0 ? spaced('None', drawLines(say`${none}`, { isQuiet: true })) : [];
  return [
    whole([...spaced('Large', [name]), ...nothing]),
    ...here.map((row) => ({ elements: [drawBrief(row, place)], isAction: true })),
  ];
}

/** What it is, which opens the action's sheet; beside it how it stands, when it is due, and whose it is. */
function drawBrief(brief: ActionBrief, place: Place): ITableRow {
  const item = drawAction(brief);
  const isSilent = brief.status === undefined && brief.updatedOn === undefined;
  const marks = drawMarks(item, brief.percent);
  const action: CardElement = {
    type: 'Container',
    ...opensSheet(item.ref, place),
    items: [drawHead(item, 'listed')],
  };
  const state = [
    ...(marks.length === 0 ? [] : [rich(marks)]),
    ...quiet(capital(brief.target)),
    ...(brief.expected === undefined ? [] : quiet(`Now expected ${brief.expected}`)),
    ...quiet(writeLeads(brief)),
    ...(isSilent ? quiet('Nothing reported') : []),
  ];
  return drawRow([action], state);
}

function quiet(words: string): readonly CardElement[] {
  return close(drawLines([words], { isQuiet: true }));
}

/** "2 overdue · 4 due in the next 30 days": each number stands out, in the colour of what it counts. */
function drawCounts({ counts }: DigestMessage): readonly CardElement[] {
  const runs = counts
    .filter(({ count }) => count > 0)
    .flatMap(({ label, count, status }, at): readonly ITextRun[] => {
      const color: TextColor = status === undefined ? 'Default' : STATUS_PAINTS[status];
      const number = drawRun(strong(String(count)), { color });
      return [...(at === 0 ? [] : [drawRun(' · ')]), number, drawRun(` ${label}`)];
    });
  return runs.length === 0 ? [] : [{ type: 'RichTextBlock', inlines: runs }];
}

function whole(elements: readonly CardElement[]): Part {
  return { elements, isAction: false };
}
