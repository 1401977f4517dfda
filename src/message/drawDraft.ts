import type { Block, Card } from './card.ts';
import type { DraftField, DraftMessage } from './message.ts';
import { said, say, shorten, strong, type Text } from './text.ts';

const ENDINGS = {
  recorded: 'Recorded.',
  discarded: 'Discarded; nothing was recorded.',
  replaced: 'Replaced by a newer draft.',
} as const;

export function drawDraft(draft: DraftMessage): Card {
  const { action, state } = draft;
  const head = say`${strong(`Action ${action.ref}`)} · ${shorten(action.title, 90)}`;
  if (state !== 'open') {
    return {
      summary: `Draft for action ${action.ref}: ${ENDINGS[state]}`,
      title: head,
      blocks: [{ kind: 'small', text: say`${ENDINGS[state]}` }],
    };
  }
  const read: Block =
    draft.fields.length > 0
      ? {
          kind: 'facts',
          facts: draft.fields.map(({ label, value, words }) => ({
            label,
            value: valueWithWords(value, words),
          })),
        }
      : { kind: 'text', text: say`I read no status or number in this, so it would be kept as a note.` };
  const asks: Block[] = draft.asks === undefined ? [] : [{ kind: 'text', text: say`${strong(draft.asks)}` }];
  return {
    summary: `Draft update for action ${action.ref}. Is this right?`,
    title: head,
    blocks: [
      { kind: 'text', text: say`This is what I understood. Nothing is recorded until you confirm.` },
      read,
      { kind: 'quote', words: shorten(draft.said, 600) },
      ...asks,
    ],
    choices: [
      { id: 'confirm', label: 'Confirm', style: 'primary', intent: { kind: 'confirm', draft: draft.draft } },
      {
        id: 'amend',
        label: 'Change…',
        intent: { kind: 'amend', draft: draft.draft, said: '' },
        form: {
          title: `Action ${action.ref}: say it again`,
          submit: 'Read it again',
          fields: [
            {
              name: 'said',
              label: 'Your update, in your own words',
              kind: 'text',
              long: true,
              required: true,
            },
          ],
        },
      },
      { id: 'discard', label: 'Discard', intent: { kind: 'discard', draft: draft.draft } },
    ],
  };
}

function valueWithWords(value: string, words: string): Text {
  const isSame = words === '' || value.toLowerCase().includes(words.toLowerCase());
  return isSame ? say`${value}` : say`${value}, from ${said(shorten(words, 120))}`;
}

/** Facts without the words behind them. */
export function plainFacts(fields: readonly DraftField[]): Block {
  return { kind: 'facts', facts: fields.map(({ label, value }) => ({ label, value: say`${value}` })) };
}
