import type { HeaderBlock, HomeView, KnownBlock } from '@slack/types';
import type { Card } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import { hasRest, MOST_ROWS } from '../../src/message/drawDigest.ts';
import type {
  ActionList,
  DigestMessage,
  HomeMessage,
  Message,
  ReminderMessage,
} from '../../src/message/message.ts';
import { plain, say, shorten } from '../../src/message/text.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import { drawBlock, drawBlocks, drawSmall } from './drawing/drawBlocks.ts';
import type { Place } from './drawing/drawChoices.ts';
import { drawTable } from './drawing/drawTable.ts';
import { drawParagraph } from './drawing/drawText.ts';
import { escapeMarkup } from './drawing/escapeMarkup.ts';
import { fitParts } from './drawing/fitParts.ts';
import { LIMITS } from './limits.ts';

/** A message as Slack takes it. */
export type Drawn = {
  /** For phones, screen readers and whoever sees no blocks: everything in words. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** The same without what not every Slack takes. Hardly ever wanted, so it is drawn when it is. */
  readonly simpler?: () => readonly KnownBlock[];
};

/** A message in the newest blocks that suit it: long lists are tables. */
export function drawMessage(message: Message, place: Place): Drawn {
  const card = draw(message);
  const text = writeText(card);
  const simpler = (): readonly KnownBlock[] => drawCard(message, card, place);
  const tabled = drawTabled(message, card);
  return tabled === undefined ? { text, blocks: simpler() } : { text, blocks: tabled, simpler };
}

/** A message in blocks that every Slack takes. */
export function drawSimply(message: Message, place: Place): Drawn {
  const card = draw(message);
  return { text: writeText(card), blocks: drawCard(message, card, place) };
}

function drawCard(message: Message, card: Card, place: Place): readonly KnownBlock[] {
  switch (message.kind) {
    case 'reminder':
      return drawReminder(message, card, place);
    case 'setup':
      return [...drawBlocks(card, place), digestChannels()];
    default:
      return drawBlocks(card, place);
  }
}

function drawTabled(message: Message, card: Card): readonly KnownBlock[] | undefined {
  switch (message.kind) {
    case 'action-list':
      return drawList(message, card);
    case 'digest':
      return drawDigest(message, card);
    default:
      return undefined;
  }
}

/** Slack lists the channels itself, so none has to be read. */
function digestChannels(): KnownBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'conversations_select',
        action_id: DIGEST_CHANNEL,
        placeholder: { type: 'plain_text', text: 'Channel of the weekly digest', emoji: false },
        filter: {
          include: ['public', 'private'],
          exclude_bot_users: true,
          exclude_external_shared_channels: true,
        },
      },
    ],
  };
}

/** The list of channels below the first message after an installation. */
export const DIGEST_CHANNEL = 'digest-channel';

/** The summary is what a lock screen shows, so it comes first. */
function writeText(card: Card): string {
  const words = writeCard(card);
  const all = words.startsWith(card.summary) ? words : `${card.summary}\n${words}`;
  return escapeMarkup(shorten(all, LIMITS.text));
}

/** A bundle to run down: its question is a heading, and each action is set apart from the next. */
function drawReminder(reminder: ReminderMessage, card: Card, place: Place): readonly KnownBlock[] {
  if (reminder.isReplaced === true) return card.blocks.flatMap((block) => drawBlock(block, place));
  const head = header(plain(card.title ?? []));
  const parts = card.blocks.map((block, at) => ({
    blocks: [
      ...(block.kind === 'action' && card.blocks[at - 1]?.kind === 'action'
        ? [{ type: 'divider' as const }]
        : []),
      ...drawBlock(block, place),
    ],
    isAction: block.kind === 'action',
  }));
  return [head, ...fitParts(parts, LIMITS.blocks - 1)];
}

/** More than a few rows are a table; Slack takes one a message, so groups become a column's words. */
const FEWEST_ROWS = 3;

function drawList(list: ActionList, card: Card): readonly KnownBlock[] | undefined {
  const rows = list.groups.flatMap((group) => group.rows);
  const [first, ...others] = list.groups.filter((group) => group.rows.length > 0);
  if (first === undefined || rows.length < FEWEST_ROWS) return undefined;
  const more = Math.max(0, rows.length - LIMITS.rows);
  return [
    drawParagraph(list.heading),
    drawTable(
      [first, ...others].flatMap((group) =>
        group.rows.map((row) => ({ row, ...(group.heading === undefined ? {} : { group: group.heading }) })),
      ),
      card.summary,
    ),
    ...(more > 0 ? [drawParagraph(say`…and ${more} more. Ask for a party or a month to see fewer.`)] : []),
    ...list.notes.map(drawParagraph),
    drawSmall(say`${list.rule}`),
  ];
}

/** The week at a glance: what counts in one line, one table, what was reported; the rest is in the thread. */
function drawDigest(digest: DigestMessage, card: Card): readonly KnownBlock[] | undefined {
  const rows = digest.sections.flatMap((section) =>
    (digest.isRest === true ? section.rows.slice(MOST_ROWS) : section.rows.slice(0, MOST_ROWS)).map(
      (row) => ({
        row,
        group: section.heading,
      }),
    ),
  );
  if (rows.length < FEWEST_ROWS) return undefined;
  const others = card.blocks.filter(({ kind }) => kind !== 'action');
  const counts = digest.isRest === true ? [] : others.slice(0, 1);
  const reported = others.slice(others.findIndex(isReported));
  const noPlace = { message: '' };
  return [
    header(plain(card.title ?? [])),
    ...counts.flatMap((block) => drawBlock(block, noPlace)),
    drawTable(rows, card.summary),
    ...(digest.isRest !== true && hasRest(digest) ? [drawSmall(say`The rest is in the thread.`)] : []),
    ...(others.some(isReported) ? reported.flatMap((block) => drawBlock(block, noPlace)) : []),
  ];
}

function isReported(block: Card['blocks'][number]): boolean {
  return block.kind === 'heading' && block.text.startsWith('Reported this week');
}

function header(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: shorten(text, LIMITS.header), emoji: false } };
}

/** What is drawn anew whenever somebody looks: its buttons name the page, and not a message. */
export const HOME = 'home';

export function drawHomeView(home: HomeMessage): HomeView {
  const card = draw(home);
  const parts = card.blocks.map((block) => ({
    blocks: block.kind === 'heading' ? [header(block.text)] : drawBlock(block, { message: HOME }),
    isAction: block.kind === 'action',
  }));
  return {
    type: 'home',
    callback_id: HOME,
    blocks: [header(plain(card.title ?? [])), ...fitParts(parts, LIMITS.viewBlocks - 1)],
  };
}

/** The same place for somebody the bot doesn't know. */
export function drawStrangersHome(message: Message): HomeView {
  return { type: 'home', callback_id: HOME, blocks: [...drawBlocks(draw(message), { message: HOME })] };
}
