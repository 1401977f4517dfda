import type { Status } from '../progress/status.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Text } from './text.ts';

/** How a message is laid out where a platform has nothing better of its own. */
export type Card = {
  /** What a lock screen, a screen reader or a log says. Never optional. */
  readonly summary: string;
  readonly title?: Text;
  readonly blocks: readonly Block[];
  readonly choices?: readonly Choice[];
};

export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'small'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: Text }[] }
  /** Somebody's own words. */
  | { readonly kind: 'quote'; readonly words: string }
  | { readonly kind: 'action'; readonly item: ActionItem }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** One action in a card: its number and title, a few lines, how it stands, and what can be done. */
export type ActionItem = {
  readonly ref: string;
  readonly title: string;
  readonly lines: readonly Text[];
  readonly status?: Status;
  readonly flag?: 'overdue' | 'late';
  readonly choices?: readonly Choice[];
};

/** Something to press: a sentence nobody has to type. With a form, an intent with holes. */
export type Choice = {
  /** Names the choice within its message, for as long as the message offers it. */
  readonly id: string;
  readonly label: string;
  readonly intent: Intent;
  readonly style?: 'primary' | 'danger';
  /** Wanted less often: a menu will do. */
  readonly isMinor?: boolean;
  readonly form?: Form;
};

export type Form = { readonly title: string; readonly submit: string; readonly fields: readonly Field[] };

/** A hole of the intent, named like its property. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What stands in it at first. */
  readonly initial?: string;
} & (
  | { readonly kind: 'text'; readonly long?: boolean }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'pick'; readonly options: readonly { readonly value: string; readonly label: string }[] }
);

/** Every choice a card offers, at its end or beside an action. */
export function choicesOf(card: Card): readonly Choice[] {
  return [
    ...card.blocks.flatMap((block) => {
      if (block.kind === 'choices') return block.choices;
      return block.kind === 'action' ? (block.item.choices ?? []) : [];
    }),
    ...(card.choices ?? []),
  ];
}
