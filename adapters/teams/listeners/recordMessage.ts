import { draw } from '../../../src/message/draw.ts';
import type { HomeMessage, Message } from '../../../src/message/message.ts';
import { RECORD_PROBLEMS, RECORD_TITLE, recordFields, refIn } from '../../../src/message/recordForm.ts';
import { say } from '../../../src/message/text.ts';
import { writeCard } from '../../../src/message/writeCard.ts';
import type { Answer } from '../door/door.ts';
import { drawField } from '../drawing/drawForm.ts';
import { drawLines } from '../drawing/drawText.ts';
import { eventIdOf, identityOf } from '../hearing.ts';
import { RECORD } from '../manifest.ts';
import { type Activity, extensionValue, type Pressed } from '../payloads.ts';
import { readHtml } from '../readSaid.ts';
import type { Teams } from '../teams.ts';
import { dialog, dialogWords } from './answerInvoke.ts';

const UNKNOWN = 'I don’t know that command. Nothing was changed.';

/** Offers somebody's message as an update: which action it is about, and the words, to be put right first. */
export async function openRecord(activity: Activity, teams: Teams): Promise<Answer> {
  const read = extensionValue.safeParse(activity.value);
  const from = identityOf(activity);
  if (!read.success || read.data.commandId !== RECORD || from === undefined) return dialogWords(UNKNOWN);
  const home = await teams.desk.home(from);
  if (home.kind !== 'home') return dialogWords(wordsOf(home));
  const { body, linkToMessage: link = '' } = read.data.messagePayload ?? {};
  const content = body?.content ?? '';
  const said = body?.contentType === 'text' ? content : readHtml(content).words;
  return dialog(RECORD_TITLE, drawRecordForm(home, { said }, link));
}

/** The words become a draft in the person's own chat. */
export async function submitRecord(activity: Activity, teams: Teams): Promise<Answer> {
  const read = extensionValue.safeParse(activity.value);
  const from = identityOf(activity);
  if (!read.success || read.data.commandId !== RECORD || from === undefined) return dialogWords(UNKNOWN);
  const home = await teams.desk.home(from);
  if (home.kind !== 'home') return dialogWords(wordsOf(home));
  const data = read.data.data ?? {};
  const given = { ref: wordsIn(data, 'record/ref'), said: wordsIn(data, 'record/said') };
  const link = wordsIn(data, 'link');
  const ref = refIn(given.ref);
  const again = (problem: string): Answer => dialog(RECORD_TITLE, drawRecordForm(home, given, link, problem));
  if (ref === '') return again(RECORD_PROBLEMS.ref);
  if (given.said === '') return again(RECORD_PROBLEMS.said);
  if ((await teams.desk.sheet(from, ref)) === undefined) return again(RECORD_PROBLEMS.unknown(ref));
  await teams.hear({
    eventId: `${eventIdOf(activity, activity.id ?? `${ref}/${given.said}`.slice(0, 200))}/record`,
    from,
    in: { kind: 'direct', with: from },
    ...(/^https:\/\//.test(link) ? { files: [link] } : {}),
    chose: { kind: 'report', refs: [ref as never], said: given.said },
  });
  return dialogWords('I have sent you what I read from it. Nothing is recorded until you confirm it there.');
}

function drawRecordForm(
  home: HomeMessage,
  given: { readonly ref?: string; readonly said: string },
  link: string,
  problem?: string,
): object {
  const [which, what] = recordFields(home, given);
  const data: Pressed = { do: 'record', link: link.slice(0, 2_000) };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: RECORD_TITLE,
    speak: RECORD_TITLE,
    body: [
      ...(problem === undefined ? [] : drawLines(say`⚠️ ${problem}`, { color: 'Attention' })),
      ...drawField(which, 'record/ref'),
      ...drawField(what, 'record/said'),
    ],
    actions: [{ type: 'Action.Submit', title: 'Read it', style: 'positive', data }],
  };
}

function wordsIn(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value.trim() : '';
}

function wordsOf(message: Message): string {
  return writeCard(draw(message));
}
