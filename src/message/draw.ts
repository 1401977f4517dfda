import type { Block, Card } from './card.ts';
import { drawActionList } from './drawActionList.ts';
import { drawActionSheet } from './drawActionSheet.ts';
import { drawDigest } from './drawDigest.ts';
import { drawDraft } from './drawDraft.ts';
import { drawHelp } from './drawHelp.ts';
import { drawHome } from './drawHome.ts';
import { drawReceipt } from './drawReceipt.ts';
import { drawReminder } from './drawReminder.ts';
import { drawSetup } from './drawSetup.ts';
import type { Message, Note } from './message.ts';
import { plain, say } from './text.ts';

/** The default layout of every message. A platform may draw one its own way instead. */
export function draw(message: Message): Card {
  switch (message.kind) {
    case 'note':
      return drawNote(message);
    case 'help':
      return drawHelp(message);
    case 'reminder':
      return drawReminder(message);
    case 'draft':
      return drawDraft(message);
    case 'receipt':
      return drawReceipt(message);
    case 'action-sheet':
      return drawActionSheet(message);
    case 'action-list':
      return drawActionList(message);
    case 'digest':
      return drawDigest(message);
    case 'home':
      return drawHome(message);
    case 'setup':
      return drawSetup(message);
  }
}

function drawNote(note: Note): Card {
  return {
    summary: plain(note.text[0] ?? []),
    blocks: [
      ...note.text.map((text): Block => ({ kind: 'text', text })),
      ...(note.taken === undefined ? [] : [{ kind: 'small' as const, text: say`→ ${note.taken}` }]),
    ],
    choices:
      note.taken === undefined
        ? (note.offers ?? []).map((offer, at) => ({ id: `offer-${at}`, ...offer }))
        : [],
  };
}
