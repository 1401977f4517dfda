import { STATUS_WORDS } from '../progress/status.ts';
import { writeWindow } from '../time/writeDay.ts';
import type { Block, Card } from './card.ts';
import { drawAction } from './drawAction.ts';
import type { DigestMessage } from './message.ts';
import { on, said, say, shorten, strong, type Text } from './text.ts';

const MOST_ROWS = 10;

export function drawDigest(digest: DigestMessage): Card {
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

function writeUpdate(update: DigestMessage['updates'][number]): Text {
  const status = update.status === undefined ? '' : `${STATUS_WORDS[update.status]}. `;
  const note = update.note === '' ? '' : said(shorten(update.note, 160));
  return say`${strong(`Action ${update.ref}`)} · ${update.party}, ${on(update.on)}: ${status}${note}`;
}
