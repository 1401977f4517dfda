import { STATUS_WORDS } from '../progress/status.ts';
import { writeWindow } from '../time/writeDay.ts';
import type { Block, Card } from './card.ts';
import { drawAction } from './drawAction.ts';
import type { DigestMessage } from './message.ts';
import { on, said, say, shorten, strong, type Text } from './text.ts';

/** More than this of one list is a wall; a thread or words tell of the rest. */
export const MOST_ROWS = 10;

export function drawDigest(digest: DigestMessage): Card {
  if (digest.isRest === true) return drawRest(digest);
  const counts = digest.counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label}`);
  const blocks: Block[] = [{ kind: 'text', text: say`${counts.join(' · ')}` }];
  for (const section of digest.sections) {
    blocks.push({ kind: 'heading', text: section.heading });
    if (section.rows.length === 0) blocks.push({ kind: 'text', text: say`${section.none}` });
    for (const row of section.rows.slice(0, MOST_ROWS))
      blocks.push({ kind: 'action', item: drawAction(row) });
    const left = section.rows.length - MOST_ROWS;
    if (left > 0) blocks.push({ kind: 'text', text: say`…and ${left} more.` });
  }
  blocks.push({ kind: 'heading', text: 'Reported this week' });
  if (digest.updates.length === 0) blocks.push({ kind: 'text', text: say`Nothing was reported.` });
  else blocks.push({ kind: 'list', items: digest.updates.slice(0, MOST_ROWS).map(writeUpdate) });
  return {
    summary: `Weekly digest of ${digest.plan}: ${counts.join(', ')}`,
    title: say`${strong('Weekly digest')} · ${writeWindow(digest.week)}`,
    blocks,
  };
}

/** Whether the first message leaves anything out. */
export function hasRest({ sections, updates }: DigestMessage): boolean {
  return updates.length > MOST_ROWS || sections.some(({ rows }) => rows.length > MOST_ROWS);
}

function drawRest(digest: DigestMessage): Card {
  const blocks = digest.sections.flatMap((section): readonly Block[] => {
    const rest = section.rows.slice(MOST_ROWS);
    return rest.length === 0
      ? []
      : [
          { kind: 'heading', text: `${section.heading}, continued` },
          ...rest.map((row): Block => ({ kind: 'action', item: drawAction(row) })),
        ];
  });
  const updates = digest.updates.slice(MOST_ROWS).map(writeUpdate);
  return {
    summary: 'The rest of the weekly digest',
    title: say`${strong('The rest of the weekly digest')}`,
    blocks: [
      ...blocks,
      ...(updates.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Reported this week, continued' },
            { kind: 'list' as const, items: updates },
          ]),
    ],
  };
}

function writeUpdate(update: DigestMessage['updates'][number]): Text {
  const status = update.status === undefined ? '' : `${STATUS_WORDS[update.status]}. `;
  const note = update.note === '' ? '' : said(shorten(update.note, 160));
  return say`${strong(`Action ${update.ref}`)} · ${update.party}, ${on(update.on)}: ${status}${note}`;
}
