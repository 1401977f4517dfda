import { say, writeRefs } from '../message/text.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { ProgressUpdate } from '../progress/update.ts';
import { isTooLong } from '../understanding/tokens.ts';
import type { Answer } from './answer.ts';
import { withdraw } from './commands/withdraw.ts';
import { rewriteUpdate } from './drafts.ts';
import type { Change, Draft, Known } from './known.ts';
import { ownUpdates } from './ownUpdates.ts';
import { report } from './report.ts';
import { together } from './together.ts';
import { tooLong } from './tooLong.ts';

/** What a message of the speaker's has led to, and its words as they were. */
export type Earlier = {
  readonly said: string;
  readonly drafts: readonly Draft[];
  readonly updates: readonly ProgressUpdate[];
};

/** The drafts that wait and the updates that count, as far as they were read from one message. */
export function ledToBy(id: string, said: string, known: Known): Earlier {
  const isFrom = ({ heardIn = [] }: Pick<Draft, 'heardIn'>): boolean => heardIn.includes(id);
  const amended = new Set(known.updates.flatMap(({ amends }) => amends ?? []));
  return {
    said,
    drafts: known.drafts.filter(isFrom),
    updates: known.updates.filter(
      (update) => isFrom(update) && update.by === known.speaker?.id && !amended.has(update.id),
    ),
  };
}

/**
 * A message that was edited after it was understood. Its drafts are read anew from the words as they are now;
 * what was recorded gets a draft that amends it. Undefined where it had led to neither: then it is heard anew.
 */
export function answerEdited(said: string, earlier: Earlier, known: Known): Answer | undefined {
  const { drafts, updates } = earlier;
  const [newest] = drafts;
  if (isTooLong(said)) return tooLong();
  if (newest !== undefined) {
    const words = newest.said.includes(earlier.said.trim())
      ? newest.said.replace(earlier.said.trim(), () => said.trim())
      : said;
    const refs = actionsOf(drafts, known).map(({ ref }) => ref);
    const closed = drafts.map((draft): Change => ({ kind: 'draft-closed', draft: draft.id, as: 'replaced' }));
    const others = known.drafts.filter((draft) => !drafts.includes(draft));
    const amends = newest.amends;
    const answered =
      amends === undefined
        ? report({ kind: 'report', refs, said: words }, { ...known, drafts: others })
        : rewriteUpdate(amends, words, { ...known, drafts: others });
    return { ...answered, changes: [...closed, ...answered.changes] };
  }
  if (updates.length === 0) return undefined;
  return together(updates.map((update) => rewriteUpdate(update.id, said, known)));
}

/** A message that was deleted: its drafts are discarded, and what was recorded stays unless its author says otherwise. */
export function answerDeleted({ drafts, updates }: Earlier, known: Known): Answer | undefined {
  const { speaker } = known;
  if (speaker === undefined || (drafts.length === 0 && updates.length === 0)) return undefined;
  const refs = actionsOf(drafts, known).map(({ ref }) => ref);
  const discarded: readonly Answer[] =
    drafts.length === 0
      ? []
      : [
          {
            messages: [
              {
                kind: 'note',
                text: [
                  say`You deleted your message, so what I had read from it for ${writeRefs(refs)} is discarded. Nothing was recorded.`,
                ],
              },
            ],
            changes: drafts.map(({ id }) => ({ kind: 'draft-closed', draft: id, as: 'discarded' })),
            about: refs,
          },
        ];
  const recorded = actionsOf(updates, known);
  const newest = new Set(ownUpdates(recorded, known).map(({ update }) => update.id));
  const asked = recorded.filter(({ id }) =>
    updates.some((update) => update.action === id && newest.has(update.id)),
  );
  const kept = say`You deleted the message that your update on ${writeRefs(asked.map(({ ref }) => ref))} was read from. The update stays on record unless you withdraw it.`;
  const questions: readonly Answer[] =
    asked.length === 0
      ? []
      : [
          { messages: [{ kind: 'note', text: [kept] }], changes: [], about: [] },
          withdraw(
            { kind: 'withdraw', refs: asked.map(({ ref }) => ref), said: '' },
            { ...known, speaker, drafts: [] },
          ),
        ];
  return together([...discarded, ...questions]);
}

function actionsOf(things: readonly { readonly action: ActionId }[], known: Known): readonly Action[] {
  const ids = new Set(things.map(({ action }) => action));
  return known.plan.actions.filter(({ id }) => ids.has(id));
}
