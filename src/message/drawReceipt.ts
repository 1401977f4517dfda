import type { Block, Card } from './card.ts';
import { plainFacts } from './drawDraft.ts';
import type { Receipt } from './message.ts';
import { on, say, shorten, strong } from './text.ts';

export function drawReceipt(receipt: Receipt): Card {
  const { action } = receipt;
  const who =
    receipt.by === receipt.onBehalfOf ? say`${receipt.by}` : say`${receipt.by}, for ${receipt.onBehalfOf}`;
  const facts: Block[] = receipt.facts.length === 0 ? [] : [plainFacts(receipt.facts)];
  const isSaid = receipt.facts.some(({ label, value }) => label === 'Obstacle' && value === receipt.note);
  const note: Block[] =
    receipt.note === '' || isSaid ? [] : [{ kind: 'quote', words: shorten(receipt.note, 600) }];
  return {
    summary: `Recorded for action ${action.ref}`,
    title: say`✓ ${strong(receipt.isAmendment ? `Put right for action ${action.ref}` : `Recorded for action ${action.ref}`)} · ${shorten(action.title, 90)}`,
    blocks: [...facts, ...note, { kind: 'small', text: say`${who}, ${on(receipt.on)}.` }],
    choices: [
      {
        id: 'amend',
        label: 'Amend…',
        intent: { kind: 'amend', update: receipt.update, said: '' },
        form: {
          title: `Amend the update on action ${action.ref}`,
          submit: 'Read it again',
          fields: [{ name: 'said', label: 'What should it say?', kind: 'text', long: true, required: true }],
        },
      },
    ],
  };
}
