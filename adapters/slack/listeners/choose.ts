import type { Choice } from '../../../src/message/card.ts';
import { draw } from '../../../src/message/draw.ts';
import type { MessageRef } from '../../../src/ports/conversation.ts';
import { choiceIn, heardPressing, isTheirs, type Press } from '../../../src/ports/pressing.ts';
import type { StoredMessage } from '../../../src/ports/world.ts';
import { problemOf } from '../api/slackErrors.ts';
import { CHOOSE, MENU, readMenuValue } from '../drawing/drawChoices.ts';
import { drawModal, hasForm } from '../drawing/drawModal.ts';
import { drawForAll, drawShown, isForAll, SHARE } from '../drawing/drawShown.ts';
import { escapeMarkup } from '../drawing/escapeMarkup.ts';
import { directWith } from '../hearing.ts';
import { publishHome } from '../home.ts';
import { type ActionsBody, actionsBody } from '../payloads.ts';
import type { Heard, Slack } from '../slack.ts';
import { DIGEST_CHANNEL, HOME } from '../specialities.ts';
import { whose } from '../whose.ts';
import { chooseDigestChannel } from './chooseDigestChannel.ts';

const GONE = 'That was answered in the meantime, so nothing was changed.';
const NOT_YOURS = 'That is not yours to answer, so nothing was changed.';

/** A button or an option of a menu. What it does is looked up in the message as it stands now. */
export async function choose(body: unknown, heard: Heard, slack: Slack): Promise<void> {
  const pressed = actionsBody.parse(body);
  const [action] = pressed.actions;
  if (action === undefined) return;
  const { id: user, team_id: team } = pressed.user;
  const own = await whose({ user, team }, heard.access, slack);
  if (action.action_id === SHARE) return share(action.value ?? '', pressed, own, heard, slack);
  if (action.action_id === DIGEST_CHANNEL)
    return chooseDigestChannel(action.selected_conversation, pressed, own, heard, slack);
  const named = action.action_id.startsWith(MENU)
    ? readMenuValue(action.selected_option?.value ?? '')
    : action.action_id.startsWith(CHOOSE)
      ? { message: action.value ?? '', choice: action.action_id.slice(CHOOSE.length) }
      : undefined;
  if (named === undefined) return;
  const press: Press = { from: own, tenant: heard.tenant, ...named };
  const at = action.action_ts ?? String(Date.now() / 1_000);
  if (press.message === HOME) await chooseAtHome(press, at, pressed, heard, slack);
  else await chooseOn(press, at, pressed, heard, slack);
}

async function chooseAtHome(
  press: Press,
  at: string,
  pressed: ActionsBody,
  heard: Heard,
  slack: Slack,
): Promise<void> {
  const choice = choiceIn(await slack.desk.home(press.from), press.choice);
  if (choice !== undefined && hasForm(choice))
    return openForm(choice, press, undefined, pressed, heard, slack);
  if (choice !== undefined) {
    const incoming = heardPressing(press, { to: directWith(press.from), version: 0 }, choice.intent, at);
    const { pressed: _, ...once } = incoming;
    await slack.desk.carryOut(once);
  }
  slack.later(() => publishHome(press.from, heard.access, slack));
}

async function chooseOn(
  press: Press,
  at: string,
  pressed: ActionsBody,
  heard: Heard,
  slack: Slack,
): Promise<void> {
  const stored = await slack.desk.message(press.message);
  const say = (text: string): void => sayPrivately(text, pressed, slack);
  if (stored === undefined) return say(GONE);
  if (!isTheirs(stored, press.from, heard.tenant)) return say(NOT_YOURS);
  const choice = choiceIn(stored.message, press.choice);
  if (choice === undefined) return say(GONE);
  const shownAt = await noteWhereShown(stored, pressed, slack);
  if (hasForm(choice)) return openForm(choice, press, shownAt?.via, pressed, heard, slack);
  const incoming = heardPressing(press, stored, choice.intent, at);
  if (shownAt?.via === undefined) {
    await slack.hear(incoming);
    return;
  }
  // Where only one person sees the question, only they see the answer.
  const { via } = shownAt;
  const answers = (await slack.desk.answer(incoming)) ?? [];
  const where = stored.to.kind === 'channel' ? 'in channel' : 'in direct';
  for (const answer of answers)
    slack.later(() => slack.api.respond(via, { ...drawShown(answer, where), replace_original: false }));
}

/** A message that only one person sees can be redrawn by the address that came with their press. */
async function noteWhereShown(
  { id }: StoredMessage,
  { container, response_url: via }: ActionsBody,
  slack: Slack,
): Promise<MessageRef | undefined> {
  if (container?.is_ephemeral !== true || via === undefined) return undefined;
  const ref = { channel: container.channel_id ?? '', id: container.message_ts ?? '', via };
  await slack.desk.noteRef(id, ref);
  return ref;
}

/** Slack gives three seconds for opening a form, so it is opened while the press is acknowledged. */
async function openForm(
  choice: Choice & { readonly form: NonNullable<Choice['form']> },
  { message, choice: id }: Press,
  via: string | undefined,
  pressed: ActionsBody,
  { access }: Heard,
  slack: Slack,
): Promise<void> {
  const view = drawModal(choice, { message, choice: id, ...(via === undefined ? {} : { via }) });
  slack.later(async () => {
    try {
      await slack.api.call(access.token, 'views.open', { trigger_id: pressed.trigger_id, view });
    } catch (error) {
      slack.log('warn', 'form-not-opened', { problem: problemOf(error) });
      sayPrivately(
        'The form could not be opened. Press the button again, or write it in your own words.',
        pressed,
        slack,
      );
    }
  });
}

/** Posts for all what only one person saw. */
async function share(
  id: string,
  pressed: ActionsBody,
  from: Press['from'],
  { tenant }: Heard,
  slack: Slack,
): Promise<void> {
  const stored = await slack.desk.message(id);
  const { response_url: address } = pressed;
  if (
    stored === undefined ||
    address === undefined ||
    !isTheirs(stored, from, tenant) ||
    isOfAnotherChannel(stored, pressed) ||
    !isForAll(stored.message)
  )
    return;
  const { summary } = draw(stored.message);
  slack.later(async () => {
    await slack.api.respond(address, {
      response_type: 'in_channel',
      replace_original: false,
      text: escapeMarkup(summary),
      blocks: drawForAll(stored.message),
    });
    await slack.api.respond(address, { delete_original: true });
  });
}

/** What was asked for in one channel is not everybody's in another. */
function isOfAnotherChannel({ to }: StoredMessage, { channel, container }: ActionsBody): boolean {
  return to.kind === 'channel' && to.id !== (channel?.id ?? container?.channel_id);
}

/** One sentence for whoever pressed, and nobody else. */
function sayPrivately(text: string, { response_url: address }: ActionsBody, slack: Slack): void {
  if (address === undefined) return;
  slack.later(() =>
    slack.api.respond(address, { response_type: 'ephemeral', replace_original: false, text }),
  );
}
