import { randomUUID } from 'node:crypto';
import { answer } from '../answers/answer.ts';
import { knowWorld } from '../bot/know.ts';
import type { Parts } from '../bot/parts.ts';
import { redraw } from '../bot/redraw.ts';
import { draw } from '../message/draw.ts';
import type { Message } from '../message/message.ts';
import { writeCard } from '../message/writeCard.ts';
import { OperatorError } from '../operatorError.ts';
import { findAction } from '../plan/plan.ts';
import type { World } from '../ports/world.ts';
import type { Instant } from '../time/zone.ts';
import { isTooLong, MOST_LETTERS } from '../understanding/tokens.ts';
import { momentOf } from './ask.ts';
import { speakerOf } from './speaker.ts';
import {
  dayFlag,
  type Flags,
  isOn,
  oneText,
  print,
  printJson,
  readFlags,
  text,
  UsageError,
} from './usage.ts';

export const REPORT = 'report TEXT --action N [--as PERSON | --org PARTY] [--today DATE] [--json]';

export function readReportFlags(args: readonly string[]): Flags {
  return readFlags(args, ['action', 'as', 'org', 'today'], ['json'], REPORT);
}

/** Records an update as if it had been confirmed in chat. Without a speaker it is the secretariat's word. */
export async function report(flags: Flags, world: World, now: Instant, parts: Parts): Promise<void> {
  const said = oneText(flags, REPORT);
  if (isTooLong(said))
    throw new OperatorError(
      `The update has ${said.trim().length} characters, and ${MOST_LETTERS} is the most that is read. Nothing was recorded; report the gist of it.`,
    );
  const ref = text(flags, 'action');
  if (ref === undefined) throw new UsageError(`--action is missing. Usage: ${REPORT}`);
  const action = findAction(world.plan, ref);
  if (action === undefined)
    throw new UsageError(
      `--action is “${ref}”, and this plan has no action of that number. It has: ${world.plan.actions.map((one) => one.ref).join(', ')}.`,
    );
  const speaker =
    speakerOf(world, { as: text(flags, 'as'), org: text(flags, 'org') }) ??
    world.people.find((person) => person.roles.includes('secretariat'));
  if (speaker === undefined)
    throw new UsageError('Nobody in the roster is the secretariat. Say who reports with --as or --org.');
  const known = { ...knowWorld(world, momentOf(dayFlag(flags, 'today'), world, now), randomUUID), speaker };
  const drafted = answer({ kind: 'report', refs: [action.ref], said }, known);
  const drafts = drafted.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft] : []));
  const put = drafted.changes.filter((change) => change.kind === 'snooze');
  if (drafts.length + put.length === 0)
    throw new OperatorError(`Nothing was recorded. ${words(drafted.messages)}`);
  const recorded = drafts.length === 0 ? drafted : answer({ kind: 'confirm' }, { ...known, drafts });
  const refused = drafts.length === 0 ? [] : drafted.messages.filter((message) => message.kind === 'note');
  const changes = [...put, ...recorded.changes.filter((change) => change.kind === 'update')];
  const open = await parts.store.readOpenAbout([action.id]);
  await parts.store.commit({
    at: known.now,
    by: speaker.id,
    changes,
    outgoing: [],
    revised: redraw(open, changes, known),
  });
  const answered = words([...recorded.messages, ...refused]);
  if (isOn(flags, 'json')) printJson({ recorded: true, action: action.ref, answer: answered });
  else print(answered);
}

function words(messages: readonly Message[]): string {
  return messages.map((message) => writeCard(draw(message))).join('\n\n');
}
