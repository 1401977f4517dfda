import type { Acting } from './acting.ts';
import { refuseFaults } from './checkActivity.ts';
import { viewKey } from './conversations.ts';
import type { Delivery } from './delivery.ts';
import { isObject, type Json, objectOf, textOf } from './json.ts';
import type { Scene } from './performing.ts';

export const couldNotReach = 'Something went wrong. Please try again.';

const card = 'application/vnd.microsoft.card.adaptive';
const message = 'application/vnd.microsoft.activity.message';
const error = 'application/vnd.microsoft.error';
const failure: Json = { type: error };

/** Shows the person what the bot answered to a press. An answer that Teams would not understand fails the test. */
export function obeyCardAnswer(acting: Acting, scene: Scene, delivery: Delivery): void {
  const { user } = acting;
  user.told = undefined;
  const { body, status } = delivery;
  const isNothing = body === undefined || (isObject(body) && Object.keys(body).length === 0);
  const answer = status !== 200 || isNothing ? failure : checkAnswer(body);
  const { type, value } = answer;
  if (type === error) tell(acting, textOf(objectOf(answer, 'value'), 'message') || couldNotReach);
  else if (type === message) tell(acting, String(value));
  else showCard(acting, scene, value);
}

/** Only the one who pressed sees the card that was answered, until the message itself changes. */
function showCard({ user }: Acting, { conversation, message: pressed }: Scene, value: unknown): void {
  refuseFaults(value, 'value');
  if (!isObject(value)) return;
  conversation.views.set(viewKey(pressed.id, user.id), value);
  if (user.form?.kind === 'card' && user.form.message.id === pressed.id) user.form = undefined;
}

/** The short text, which stands under a form as long as that is open. */
export function tell({ user }: Pick<Acting, 'user'>, says: string): void {
  user.told = says;
  if (user.form !== undefined) user.form = { ...user.form, says };
}

function checkAnswer(body: unknown): Json {
  const wrong = (says: string) =>
    new Error(`Teams does not understand this answer: ${says}, in ${JSON.stringify(body)}`);
  if (!isObject(body)) throw wrong('it must be an object');
  const { statusCode, type, value } = body;
  if (typeof statusCode !== 'number') throw wrong('statusCode must be a number');
  if (type !== card && type !== message && type !== error)
    throw wrong(`type must be a card, a message or an error`);
  if ((type === error) === (statusCode === 200)) throw wrong('an error has another statusCode than 200');
  if (type === message && (typeof value !== 'string' || value === '')) throw wrong('a message is a text');
  if (type === error && typeof objectOf(body, 'value')['message'] !== 'string')
    throw wrong('an error has a message');
  return body;
}
