import { on, said, say, shorten, type Text, writeRefs } from '../../message/text.ts';
import type { Action } from '../../plan/action.ts';
import { actionsNamed } from '../../plan/plan.ts';
import { standingOf } from '../../progress/standing.ts';
import { STATUS_WORDS } from '../../progress/status.ts';
import type { ProgressUpdate, UpdateId } from '../../progress/update.ts';
import { dayIn } from '../../time/zone.ts';
import type { Command } from '../../understanding/command.ts';
import { NOTHING_SAID } from '../../understanding/context.ts';
import type { Answer } from '../answer.ts';
import { discard } from '../drafts.ts';
import { type Known, personName } from '../known.ts';
import { type Own, ownUpdates } from '../ownUpdates.ts';
import { isSame } from './isSame.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';

type Withdraw = Extract<Command, { kind: 'withdraw' }>;

/** Takes back the speaker's last update, of the actions named or of all. What waits unrecorded is discarded instead. */
export function withdraw(command: Withdraw, known: KnownSpeaker): Answer {
  const actions = command.refs.length > 0 ? actionsNamed(known.plan, command.refs) : known.plan.actions;
  const waiting = known.drafts.filter((draft) => actions.some(({ id }) => id === draft.action));
  if (waiting.length > 0 && command.confirmed !== true)
    return discard({ kind: 'discard' }, { ...known, drafts: waiting, memory: NOTHING_SAID });
  const isShown = command.confirmed === true && isSame(known.memory.proposed, command);
  // The command doesn't name the update: pressed again, the button would take back the one before.
  if (command.confirmed === true && !isShown) return tell(notShown(actions, known));
  const newest = ownUpdates(actions, known);
  const own = command.refs.length > 0 ? newest : newest.slice(0, 1);
  if (own.length === 0) return tell(nothingOfTheirs(command, actions, known), named(command, actions));
  return isShown
    ? takeBack(own, known)
    : propose(
        { ...command, refs: own.map(({ action }) => action.ref) },
        proposal(own, known),
        'Withdraw it',
        own.map(({ action }) => action),
      );
}

function proposal(own: readonly Own[], known: KnownSpeaker): readonly Text[] {
  return [
    ...own.map(({ action, update }) => say`I would withdraw ${updateWords(action, update, known)}`),
    say`It stays on record as withdrawn, and no longer counts. ${own.map((one) => leftWords(one, known)).join(' ')}`,
  ];
}

/** "your update on action 3 of 10 February 2025: on track. “Twelve joint operations.”" */
function updateWords({ ref }: Action, update: ProgressUpdate, known: Known): Text {
  const status = update.status === undefined ? '' : ` ${STATUS_WORDS[update.status]}.`;
  const words = update.note.trim() === '' ? '' : say` ${said(shorten(update.note.trim(), 300))}`;
  return say`your update on action ${ref} of ${on(dayIn(known.plan.zone, update.at))}:${status}${words}`;
}

/** How the action stands without it. */
function leftWords({ action, update }: Own, known: Known): string {
  const updates = [...known.updates, withdrawal(update, known)];
  const { status, latest, latestOn } = standingOf(action, updates, known.today, known.plan.zone);
  if (latest === undefined || latestOn === undefined)
    return `Nothing else is reported on action ${action.ref}.`;
  const stands = status === undefined ? 'without a status' : STATUS_WORDS[status];
  return `Action ${action.ref} then stands as ${personName(known, latest.by)} last reported it: ${stands}.`;
}

function takeBack(own: readonly Own[], known: KnownSpeaker): Answer {
  return {
    messages: [
      note([
        ...own.map(({ action, update }) => say`✓ Withdrawn: ${updateWords(action, update, known)}`),
        say`${own.map((one) => leftWords(one, known)).join(' ')}`,
      ]),
    ],
    changes: own.map(({ update }) => ({
      kind: 'update',
      update: { ...withdrawal(update, known), id: known.newId() as UpdateId },
    })),
    about: own.map(({ action }) => action.ref),
  };
}

/** An update that reports nothing of its own. */
function withdrawal(update: ProgressUpdate, known: Known): ProgressUpdate {
  return {
    id: '' as UpdateId,
    action: update.action,
    by: update.by,
    onBehalfOf: update.onBehalfOf,
    at: known.now,
    withdraws: update.id,
    measures: [],
    done: [],
    evidence: [],
    note: '',
  };
}

function notShown(actions: readonly Action[], known: KnownSpeaker): Text {
  const last = known.withdrawn.findLast(
    ({ update, by }) => by.by === known.speaker.id && actions.some(({ id }) => id === update.action),
  );
  const action = known.plan.actions.find(({ id }) => id === last?.update.action);
  if (last !== undefined && action !== undefined)
    return say`Your update on action ${action.ref} of ${on(dayIn(known.plan.zone, last.update.at))} was withdrawn on ${on(dayIn(known.plan.zone, last.by.at))} already. Nothing more was changed.`;
  return say`Nothing was changed, since something else was said after that. Say “withdraw my last update” to be shown again what it would be.`;
}

function nothingOfTheirs({ refs }: Withdraw, actions: readonly Action[], known: KnownSpeaker): Text {
  const others = known.updates.findLast(
    (update) => actions.some(({ id }) => id === update.action) && update.endorses === undefined,
  );
  if (refs.length === 0) return say`You have reported nothing that counts, so there is nothing to withdraw.`;
  const who =
    others === undefined
      ? ''
      : ` The last update is ${personName(known, others.by)}’s, so only they can withdraw it; you may report how it stands now.`;
  return say`You have reported nothing on ${writeRefs(refs)} that counts, so nothing was withdrawn.${who}`;
}

function named({ refs }: Withdraw, actions: readonly Action[]): readonly Action[] {
  return refs.length > 0 ? actions : [];
}
