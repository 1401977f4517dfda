import type { Incoming } from '../../src/ports/conversation.ts';
import { answeredOnce } from './answeredOnce.ts';
import type { Answer } from './door/door.ts';
import { heardDeleting, heardEditing, heardSaying, identityOf, isOnlyPicture } from './hearing.ts';
import { INVOKES } from './listeners/answerInvoke.ts';
import { hearInstalling } from './listeners/arrive.ts';
import { choose } from './listeners/choose.ts';
import { type Activity, pressedSchema } from './payloads.ts';
import type { Teams } from './teams.ts';

const RECEIVED: Answer = { status: 200 };

/** Finds who listens, and answers once what was heard is kept. What nobody listens to is received politely. */
export function dispatch(teams: Teams): (activity: Activity) => Promise<Answer> {
  return answeredOnce(async (activity) => {
    if (activity.type === 'installationUpdate' || activity.type === 'conversationUpdate') {
      await hearInstalling(activity, teams);
      return RECEIVED;
    }
    if (!LISTENED.has(activity.type) || isBots(activity)) return RECEIVED;
    await teams.known.meet(activity);
    switch (activity.type) {
      case 'message':
        return hearMessage(activity, teams);
      case 'messageUpdate':
        return hear(activity, teams, heardEditing);
      case 'messageDelete':
        return hear(activity, teams, heardDeleting);
      default:
        return answerInvoke(activity, teams);
    }
  });
}

const LISTENED = new Set(['message', 'messageUpdate', 'messageDelete', 'invoke']);

function isBots({ from }: Activity): boolean {
  return from?.id?.startsWith('28:') === true;
}

type Read = (activity: Activity, from: NonNullable<ReturnType<typeof identityOf>>) => Incoming | undefined;

async function hear(activity: Activity, teams: Teams, read: Read): Promise<Answer> {
  const from = identityOf(activity);
  const incoming = from === undefined ? undefined : read(activity, from);
  if (incoming !== undefined) await teams.hear(incoming);
  return RECEIVED;
}

const PICTURE = 'I can’t read pictures. Say in words how the action stands, or attach the picture as a file.';

/** Words; or a button of the older kind, which comes as a message without any. */
async function hearMessage(activity: Activity, teams: Teams): Promise<Answer> {
  const { value } = activity;
  const isPress = typeof value === 'object' && value !== null;
  if (!isPress) {
    if (isOnlyPicture(activity)) await tell(activity, PICTURE, teams);
    return hear(activity, teams, heardSaying);
  }
  const pressed = pressedSchema.safeParse(value);
  if (!pressed.success || pressed.data.do === 'record') return RECEIVED;
  const { told, problem } = await choose(activity, pressed.data, value as Record<string, unknown>, teams);
  const sentence = problem ?? told;
  if (sentence !== undefined) await tell(activity, sentence, teams);
  return RECEIVED;
}

/** One sentence for whoever pressed a button that can't be answered in its place. */
async function tell({ serviceUrl, conversation }: Activity, sentence: string, teams: Teams): Promise<void> {
  const words = { type: 'message', text: sentence, textFormat: 'plain' };
  teams.later(() => teams.connector.post(serviceUrl, conversation.id, words));
}

/** An invoke that nobody knows is said to be so: Teams shows its own sentence then. */
async function answerInvoke(activity: Activity, teams: Teams): Promise<Answer> {
  const { name = '' } = activity;
  const invoked = Object.hasOwn(INVOKES, name) ? INVOKES[name] : undefined;
  if (invoked === undefined) return { status: 501, body: { error: 'The bot has nothing of that name.' } };
  return invoked(activity, teams);
}
