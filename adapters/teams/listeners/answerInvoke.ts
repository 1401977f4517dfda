import { z } from 'zod';
import { showable } from '../../../src/message/showable.ts';
import { shorten } from '../../../src/message/text.ts';
import type { Answer } from '../door/door.ts';
import { drawDialogCard, readForm } from '../drawing/drawForm.ts';
import { LIMITS } from '../limits.ts';
import { type Activity, dataValue, executeValue, type Pressed, pressedSchema } from '../payloads.ts';
import { drawCardOf, paintChart } from '../specialities.ts';
import type { Teams } from '../teams.ts';
import { choose, readOffer } from './choose.ts';
import { openRecord, submitRecord } from './recordMessage.ts';

type Invoked = (activity: Activity, teams: Teams) => Promise<Answer>;

/** Everything that Teams asks for while somebody looks at their screen, by its name. */
export const INVOKES: Readonly<Record<string, Invoked>> = {
  'adaptiveCard/action': answerExecute,
  'task/fetch': openDialog,
  'task/submit': submitDialog,
  'composeExtension/fetchTask': openRecord,
  'composeExtension/submitAction': submitRecord,
};

const CARD = 'application/vnd.microsoft.card.adaptive';
const WORDS = 'application/vnd.microsoft.activity.message';
const UNKNOWN = 'I don’t know that button. Nothing was changed.';

/** A button of a card: the card as it stands now takes its place, or one sentence stands below it. */
async function answerExecute(activity: Activity, teams: Teams): Promise<Answer> {
  const read = executeValue.safeParse(activity.value);
  const data = read.data?.action.data ?? {};
  const pressed = pressedSchema.safeParse(data);
  if (!pressed.success || pressed.data.do === 'record') return words(UNKNOWN);
  const { message, told, problem } = await choose(activity, pressed.data, data, teams);
  const sentence = problem ?? told;
  if (sentence !== undefined) return words(sentence);
  if (message === undefined) return words('Done.');
  const chart = await paintChart(message.message).catch(() => undefined);
  return card(drawCardOf(message.message, message.id, chart));
}

/** A form that opens beside the card. */
async function openDialog(activity: Activity, teams: Teams): Promise<Answer> {
  const pressed = chooseIn(activity);
  if (pressed === undefined) return dialogWords(UNKNOWN);
  const offered = await readOffer(activity, pressed, teams);
  if ('told' in offered) return dialogWords(offered.told);
  const { form } = offered.choice;
  if (form === undefined) return dialogWords(UNKNOWN);
  return dialog(form.title, drawDialogCard(form, pressed));
}

async function submitDialog(activity: Activity, teams: Teams): Promise<Answer> {
  const data = dataValue.safeParse(activity.value).data?.data ?? {};
  const pressed = chooseIn(activity);
  if (pressed === undefined) return dialogWords(UNKNOWN);
  const { told, problem } = await choose(activity, pressed, data, teams);
  if (told !== undefined) return dialogWords(told);
  if (problem === undefined) return { status: 200 };
  const offered = await readOffer(activity, pressed, teams);
  if ('told' in offered || offered.choice.form === undefined) return dialogWords(problem);
  const { form } = offered.choice;
  return dialog(form.title, drawDialogCard(form, pressed, readForm(data, pressed.choice), problem));
}

function chooseIn({ value }: Activity): Extract<Pressed, { do: 'choose' }> | undefined {
  const read = z.object({ data: pressedSchema }).safeParse(value);
  return read.data?.data.do === 'choose' ? read.data.data : undefined;
}

function card(content: object): Answer {
  return { status: 200, body: { statusCode: 200, type: CARD, value: showable(content) } };
}

function words(text: string): Answer {
  return { status: 200, body: { statusCode: 200, type: WORDS, value: text } };
}

export function dialog(title: string, content: object): Answer {
  const value = {
    title: shorten(title, LIMITS.dialogTitle),
    height: 'medium',
    width: 'medium',
    card: { contentType: CARD, content: showable(content) },
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

export function dialogWords(text: string): Answer {
  return { status: 200, body: { task: { type: 'message', value: text } } };
}
