import type { Choice } from '../../../src/message/card.ts';
import { fillChoice } from '../../../src/message/fillChoice.ts';
import type { Conversation } from '../../../src/ports/conversation.ts';
import { choiceIn, heardPressing, isTheirs } from '../../../src/ports/pressing.ts';
import type { StoredMessage } from '../../../src/ports/world.ts';
import { readForm } from '../drawing/drawForm.ts';
import { identityOf, placeOf } from '../hearing.ts';
import type { Activity, Pressed } from '../payloads.ts';
import type { Teams } from '../teams.ts';

const GONE = 'That was answered in the meantime, so nothing was changed.';
const NOT_YOURS = 'That is not yours to answer, so nothing was changed.';

/** What became of a press: the message as it stands now, or one sentence that says why nothing happened. */
export type Chosen = {
  readonly message?: StoredMessage;
  readonly told?: string;
  /** The form that has to be put right. */
  readonly problem?: string;
};

/** A button, or a form that is handed in. What it does is looked up in the message as it stands, never read from the card. */
export async function choose(
  activity: Activity,
  pressed: Extract<Pressed, { do: 'choose' | 'show' }>,
  data: Readonly<Record<string, unknown>>,
  teams: Teams,
): Promise<Chosen> {
  const offered = await readOffer(activity, pressed, teams);
  if ('told' in offered) return offered;
  const { stored, from, choice } = offered;
  const form = pressed.do === 'choose' ? readForm(data, pressed.choice) : {};
  const filled = fillChoice(choice, form);
  if ('problem' in filled) return { message: stored, problem: filled.problem };
  const at = String((Date.parse(activity.timestamp ?? '') || Date.now()) / 1_000);
  const press = { from, tenant: activity.tenant, message: pressed.message, choice: choice.id };
  await teams.desk.carryOut(heardPressing(press, stored, filled.intent, at));
  const now = await teams.desk.message(pressed.message);
  return now === undefined ? {} : { message: now };
}

type Offer = {
  readonly stored: StoredMessage;
  readonly from: NonNullable<ReturnType<typeof identityOf>>;
  readonly choice: Choice;
};

/** What the message that somebody pressed offers to them there, under that name. */
export async function readOffer(
  activity: Activity,
  pressed: Extract<Pressed, { do: 'choose' | 'show' }>,
  teams: Teams,
): Promise<Offer | (Chosen & { readonly told: string })> {
  const from = identityOf(activity);
  if (from === undefined) return { told: NOT_YOURS };
  const stored = await teams.desk.message(pressed.message);
  if (stored === undefined) return { told: GONE };
  const isHere = isSamePlace(stored.to, placeOf(activity, from));
  if (!isHere || !isTheirs(stored, from, activity.tenant)) return { told: NOT_YOURS };
  const choice = pressed.do === 'choose' ? choiceIn(stored.message, pressed.choice) : showing(pressed.ref);
  return choice === undefined ? { told: GONE, message: stored } : { stored, from, choice };
}

/** A row that was tapped asks for its action, as anybody may ask. */
function showing(ref: string): Choice {
  return { id: `show/${ref}`, label: '', intent: { kind: 'detail', refs: [ref as never] } };
}

/** What was said in one channel is not answered from another. */
function isSamePlace(one: Conversation, other: Conversation): boolean {
  if (one.kind === 'direct' || other.kind === 'direct') return one.kind === other.kind;
  return one.tenant === other.tenant && one.id === other.id;
}
