import type { Platform } from '../people/identity.ts';
import type { PersonId } from '../people/person.ts';
import type { Status } from '../progress/status.ts';
import type { Measure, UpdateId } from '../progress/update.ts';
import type { Day } from '../time/day.ts';
import type { Hours } from '../time/hours.ts';
import type { Window } from '../time/window.ts';
import type { Intent } from '../understanding/intent.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import type { Text } from './text.ts';

/** Everything the bot can say. Plain data: what it means, with all the words it needs, and no layout. */
export type Message =
  | Note
  | HelpMessage
  | ReminderMessage
  | DraftMessage
  | Receipt
  | ActionSheet
  | ActionList
  | DigestMessage
  | HomeMessage
  | SetupMessage;

/** A few sentences, and perhaps what to do next. */
export type Note = {
  readonly kind: 'note';
  readonly text: readonly Text[];
  readonly offers?: readonly Offer[];
  /** It is about its reader alone, and no answer that others would read. */
  readonly isPersonal?: true;
  /** The label of the offer that was taken, which closes the others. */
  readonly taken?: string;
};
/** A button that is one sentence: its label and what it says. */
export type Offer = { readonly label: string; readonly intent: Intent };

export type HelpMessage = {
  readonly kind: 'help';
  readonly mayReport: boolean;
  readonly today: Day;
  readonly name?: string;
};

/** An action as lists and bundles show it. */
export type ActionBrief = {
  readonly ref: string;
  readonly title: string;
  readonly leads: string;
  /** "due 31 March 2025 (“March 2025”)". */
  readonly target: string;
  /** The last day of its target, where it has one to be done by. */
  readonly due?: Day;
  readonly status?: Status;
  readonly percent?: number;
  readonly isOverdue: boolean;
  readonly isLate: boolean;
  /** The day of the last update. */
  readonly updatedOn?: Day;
  /** When its leads expect it now, where they have said so: "30 June 2025". */
  readonly expected?: string;
};

/** Everything one person is asked. Each item is answered by itself, over days; the message stays open. */
export type ReminderMessage = {
  readonly kind: 'reminder';
  readonly to: PersonId;
  readonly day: Day;
  readonly items: readonly ReminderItem[];
  /** A newer reminder took the open questions over. */
  readonly isReplaced?: boolean;
};
export type ReminderItem = {
  readonly action: ActionBrief;
  /** Why now: "Due in 7 days." */
  readonly why: string;
  readonly deliverables: readonly string[];
  readonly state:
    | { readonly kind: 'open' }
    | { readonly kind: 'answered'; readonly on: Day; readonly status?: Status; readonly note: string }
    | { readonly kind: 'snoozed'; readonly until: Day };
};

/** What was read from somebody's words, waiting for their yes. */
export type DraftMessage = {
  readonly kind: 'draft';
  readonly draft: DraftId;
  readonly action: ActionBrief;
  readonly said: string;
  readonly fields: readonly DraftField[];
  /** One question, where something is missing. */
  readonly asks?: string;
  readonly state: 'open' | 'recorded' | 'discarded' | 'replaced';
};
/** One field of a draft, for people, with the words it was read from. */
export type DraftField = { readonly label: string; readonly value: string; readonly words: string };

/** Proof that an update was recorded, and how to put it right. */
export type Receipt = {
  readonly kind: 'receipt';
  readonly action: ActionBrief;
  readonly facts: readonly DraftField[];
  readonly note: string;
  readonly by: string;
  readonly onBehalfOf: string;
  readonly on: Day;
  readonly update: UpdateId;
  readonly isAmendment: boolean;
};

/** One action in full. */
export type ActionSheet = {
  readonly kind: 'action-sheet';
  readonly action: ActionBrief;
  /** Whether whoever reads it may confirm the status that was proposed. */
  readonly mayEndorse: boolean;
  readonly wording: string;
  readonly assumption?: string;
  readonly condition?: string;
  readonly deliverables: readonly { readonly text: string; readonly isDone: boolean }[];
  readonly standing: readonly DraftField[];
  readonly latest?: {
    readonly by: string;
    readonly onBehalfOf: string;
    readonly on: Day;
    readonly note: string;
  };
  /** What was asked for, said first: "It is due on 31 March 2025." */
  readonly lead?: Text;
};

/** Actions under headings, with the rule that chose them. */
export type ActionList = {
  readonly kind: 'action-list';
  readonly heading: Text;
  readonly groups: readonly { readonly heading?: string; readonly rows: readonly ActionBrief[] }[];
  /** "I read: due · 1–28 February 2025." */
  readonly rule: string;
  readonly notes: readonly Text[];
};

/** The week in one message for a channel. */
export type DigestMessage = {
  readonly kind: 'digest';
  readonly plan: string;
  /** What the first message had no room for, in its thread. */
  readonly isRest?: boolean;
  /** The Monday to Sunday it looks back on, and the day it was made. */
  readonly week: Window;
  readonly day: Day;
  /** All actions of the plan. Those that the counts with a status leave over are not started or not reported. */
  readonly actions: number;
  readonly counts: readonly { readonly label: string; readonly count: number; readonly status?: Status }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly ActionBrief[];
    readonly none: string;
  }[];
  readonly updates: readonly {
    readonly ref: string;
    readonly on: Day;
    readonly party: string;
    readonly status?: Status;
    readonly note: string;
    readonly measures: readonly Measure[];
  }[];
};

/** Everything that concerns one person, as it stands: a page that is drawn again, and never posted. */
export type HomeMessage = {
  readonly kind: 'home';
  readonly plan: string;
  readonly day: Day;
  readonly name: string;
  readonly counts: readonly { readonly label: string; readonly count: number; readonly status?: Status }[];
  /** What is theirs first, then what they watch over. */
  readonly groups: readonly HomeGroup[];
  readonly preferences: HomePreferences;
};
/** When, and where, the bot writes to them, and what it could be instead. */
export type HomePreferences = {
  readonly words: readonly Text[];
  readonly hour: string;
  readonly quiet?: Hours;
  readonly platform?: Platform;
  readonly platforms: readonly Platform[];
  /** Nothing of it is other than usual. */
  readonly isUsual: boolean;
};
export type HomeGroup = {
  readonly heading: string;
  readonly rows: readonly ActionBrief[];
  /** Whether each can be answered from here. */
  readonly mayAnswer: boolean;
  /** Said where there is none. */
  readonly none: string;
};

/** The first words to whoever has installed the app: what is still to be done. */
export type SetupMessage = {
  readonly kind: 'setup';
  readonly workspace: string;
  readonly plan: string;
  readonly actions: number;
  /** Contacts who can be reached there, of all there are. */
  readonly reached: number;
  readonly contacts: number;
  /** Whether the workspace's e-mail addresses are taken for those of the roster. */
  readonly isTrusted: boolean;
};
