import { on, said, say, shorten, strong, type Text } from '../message/text.ts';
import { actionsNamed } from '../plan/plan.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import type { ProgressUpdate } from '../progress/update.ts';
import { contains } from '../time/window.ts';
import { writeWindow } from '../time/writeDay.ts';
import { dayIn } from '../time/zone.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { answerSlips } from './answerSlips.ts';
import { type Known, personName } from './known.ts';
import { narrow } from './select.ts';

const MOST = 15;

/** What was reported, newest first, within a period if one was named. */
export function answerHistory(intent: Extract<Intent, { kind: 'history' }>, known: Known): Answer {
  if (intent.about === 'slips') return answerSlips(intent, known);
  const filter = intent.filter ?? {};
  const actions = intent.refs.length > 0 ? actionsNamed(known.plan, intent.refs) : narrow(known, filter);
  const refs = new Map(actions.map((action) => [action.id, action.ref]));
  const { period } = filter;
  const updates = known.updates
    .filter(
      (update) =>
        refs.has(update.action) &&
        update.endorses === undefined &&
        (period === undefined || contains(period, dayIn(known.plan.zone, update.at))),
    )
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const about = [
    ...new Set(updates.map((update) => refs.get(update.action)).filter((ref) => ref !== undefined)),
  ];
  const when = period === undefined ? '' : `, ${writeWindow(period)}`;
  const which = intent.refs.length === 0 ? '' : ` on action ${intent.refs.join(', ')}`;
  const heading =
    updates.length === 0
      ? say`Nothing reported${when === '' ? ' yet' : ''}${which}${when}.`
      : say`${updates.length} update${updates.length === 1 ? '' : 's'}${which}${when}, newest first:`;
  const more =
    updates.length > MOST
      ? [say`…and ${updates.length - MOST} more. Name an action or a month to see fewer.`]
      : [];
  return {
    messages: [
      {
        kind: 'note',
        text: [
          heading,
          ...updates.slice(0, MOST).map((update) => line(update, refs.get(update.action) ?? '', known)),
          ...more,
        ],
      },
    ],
    changes: [],
    about: about.length > 0 ? about : [...intent.refs],
    remember: { question: intent },
  };
}

function line(update: ProgressUpdate, ref: string, known: Known): Text {
  const status = update.status === undefined ? '' : `${STATUS_WORDS[update.status]}. `;
  const day = dayIn(known.plan.zone, update.at);
  const since = known.updates.some((other) => other.amends === update.id) ? ' (amended since)' : '';
  return say`${strong(`Action ${ref}`)} · ${on(day)}, ${personName(known, update.by)}: ${status}${update.note === '' ? '' : said(shorten(update.note, 200))}${since}`;
}
