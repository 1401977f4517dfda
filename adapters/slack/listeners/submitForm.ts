import { z } from 'zod';
import { choicesOf } from '../../../src/message/card.ts';
import { draw } from '../../../src/message/draw.ts';
import { fillChoice } from '../../../src/message/fillChoice.ts';
import type { Message } from '../../../src/message/message.ts';
import type { Incoming } from '../../../src/ports/conversation.ts';
import { isTheirs } from '../../../src/ports/pressing.ts';
import { drawClosedModal, FORM, VALUE } from '../drawing/drawModal.ts';
import { drawShown } from '../drawing/drawShown.ts';
import { directWith } from '../hearing.ts';
import { publishHome } from '../home.ts';
import { viewBody } from '../payloads.ts';
import type { Heard, Reply, Slack } from '../slack.ts';
import { HOME } from '../specialities.ts';
import { whose } from '../whose.ts';
import { RECORD, submitRecord } from './recordMessage.ts';

const placeSchema = z.object({ message: z.string(), choice: z.string(), via: z.string().optional() });
const CLOSED = 'This was answered in the meantime, or is not yours to answer. Nothing was changed.';

/** A form is handed in: its holes are filled into what the message offers now, or it says what is wrong. */
export async function submitForm(body: unknown, heard: Heard, slack: Slack): Promise<Reply> {
  const { view, user } = viewBody.parse(body);
  const from = await whose({ user: user.id, team: user.team_id }, heard.access, slack);
  if (view.callback_id === RECORD) return submitRecord(view, from, heard, slack);
  if (view.callback_id !== FORM) return undefined;
  const place = placeSchema.safeParse(readJson(view.private_metadata));
  const stored = place.success ? await readMessage(place.data.message, from, heard, slack) : undefined;
  const choice =
    place.success && stored !== undefined
      ? choicesOf(draw(stored.message)).find(({ id }) => id === place.data.choice)
      : undefined;
  if (!place.success || stored === undefined || choice?.form === undefined) return closed();
  const filled = fillChoice(choice, readValues(view.state?.values ?? {}));
  if ('problem' in filled) {
    const field = filled.field ?? choice.form.fields[0]?.name ?? '';
    return { response_action: 'errors', errors: { [field]: filled.problem } };
  }
  const isHome = place.data.message === HOME;
  const incoming: Incoming = {
    eventId: `slack/${heard.tenant}/form/${view.id}`,
    from,
    in: stored.to,
    ...(stored.thread === undefined ? {} : { thread: stored.thread }),
    ...(isHome ? {} : { pressed: { message: place.data.message, choice: place.data.choice } }),
    chose: filled.intent,
  };
  const { via } = place.data;
  if (isHome) {
    await slack.desk.carryOut(incoming);
    slack.later(() => publishHome(from, heard.access, slack));
  } else if (via !== undefined) {
    const where = stored.to.kind === 'channel' ? 'in channel' : 'in direct';
    for (const answer of (await slack.desk.answer(incoming)) ?? [])
      slack.later(() => slack.api.respond(via, { ...drawShown(answer, where), replace_original: false }));
  } else await slack.hear(incoming);
  return undefined;
}

async function readMessage(id: string, from: Incoming['from'], { tenant }: Heard, slack: Slack) {
  if (id === HOME) return { message: await slack.desk.home(from), to: directWith(from) } as HomeStored;
  const stored = await slack.desk.message(id);
  return stored === undefined || !isTheirs(stored, from, tenant) ? undefined : stored;
}
type HomeStored = {
  readonly message: Message;
  readonly to: Incoming['in'];
  readonly thread?: Incoming['thread'];
};

function closed(): Reply {
  return { response_action: 'update', view: drawClosedModal(CLOSED) };
}

export type Values = NonNullable<z.output<typeof viewBody>['view']['state']>['values'];

/** What was filled in, by the names of the fields. */
export function readValues(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([field, elements]) => {
      const element = elements[VALUE] ?? Object.values(elements)[0];
      const given =
        element?.value ??
        element?.selected_date ??
        element?.selected_time ??
        element?.selected_option?.value ??
        element?.selected_conversation;
      return [field, given ?? ''];
    }),
  );
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
