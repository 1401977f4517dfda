import type { MessageRef } from './acting.ts';
import type { Place } from './activity.ts';
import type { Json } from './json.ts';

type Filled = {
  readonly card: Json;
  readonly title: string;
  /** What was filled in so far, by input id. */
  readonly values: Readonly<Record<string, string>>;
  /** What the bot said to the last attempt, where it left the form open. */
  readonly says: string | undefined;
};

/** A card that unfolded inside a message; above it are the cards it is in, the outermost first. */
type CardForm = Filled & {
  readonly kind: 'card';
  readonly message: MessageRef;
  readonly above: readonly Json[];
};

/** A dialog in front of everything, and how it is to be submitted. */
export type DialogForm = Filled & {
  readonly kind: 'dialog';
  readonly submit: {
    readonly name: 'task/submit' | 'composeExtension/submitAction';
    readonly place: Place;
    readonly replyToId: string | undefined;
    readonly value: Json;
  };
};

/** What somebody has open in front of them. */
export type OpenForm = CardForm | DialogForm;
