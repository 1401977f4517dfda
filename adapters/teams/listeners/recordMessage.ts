import type { Field } from '../../../src/message/card.ts';
import { draw } from '../../../src/message/draw.ts';
import type { ActionBrief, HomeMessage, Message } from '../../../src/message/message.ts';
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

const TITLE = 'Record as an update';
const LONGEST = 2_900;
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
  return dialog(TITLE, drawRecordForm({ ref: '', said }, answerableIn(home), link));
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
  const number = given.ref.replace(/^action\s+/i, '');
  const again = (problem: string): Answer =>
    dialog(TITLE, drawRecordForm(given, answerableIn(home), link, problem));
  if (number === '') return again('Which action is it about?');
  if (given.said === '') return again('What should the update say?');
  if ((await teams.desk.sheet(from, number)) === undefined)
    return again(`There is no action “${number.slice(0, 40)}” in the plan.`);
  await teams.hear({
    eventId: `${eventIdOf(activity, activity.id ?? `${number}/${given.said}`.slice(0, 200))}/record`,
    from,
    in: { kind: 'direct', with: from },
    ...(/^https:\/\//.test(link) ? { files: [link] } : {}),
    chose: { kind: 'report', refs: [number as never], said: given.said },
  });
  return dialogWords('I have sent you what I read from it. Nothing is recorded until you confirm it there.');
}

function answerableIn({ groups }: HomeMessage): readonly ActionBrief[] {
  return groups.filter(({ mayAnswer }) => mayAnswer).flatMap(({ rows }) => rows);
}

function drawRecordForm(
  given: { readonly ref: string; readonly said: string },
  actions: readonly Pick<ActionBrief, 'ref' | 'title'>[],
  link: string,
  problem?: string,
): object {
  const options = actions.map(({ ref, title }) => ({ value: ref, label: `${ref}. ${title}` }));
  const initial = given.ref === '' ? {} : { initial: given.ref };
  const which: Field =
    options.length === 0
      ? { name: 'ref', label: 'The number of the action', kind: 'text', required: true, ...initial }
      : {
          name: 'ref',
          label: 'Which action is it about?',
          kind: 'pick',
          options,
          required: true,
          ...initial,
        };
  const what: Field = {
    name: 'said',
    label: 'The update',
    hint: 'Nothing is recorded before you confirm what was read from it.',
    kind: 'text',
    long: true,
    required: true,
    initial: given.said.slice(0, LONGEST),
  };
  const data: Pressed = { do: 'record', link: link.slice(0, 2_000) };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: TITLE,
    speak: TITLE,
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
