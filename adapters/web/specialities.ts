import { html } from 'hono/html';
import type { ActionItem, Card } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import type { Message, ReminderItem, ReminderMessage } from '../../src/message/message.ts';
import { capital, say, strong } from '../../src/message/text.ts';
import { drawAction, drawCard, type Html } from './drawCard.ts';
import type { Place } from './drawChoices.ts';

/** A message as the page shows it: a bundle its own way, all others as their cards. */
export function drawMessage(message: Message, place: Place): Html {
  const card = draw(message);
  return message.kind === 'reminder' && message.isReplaced !== true
    ? drawReminder(message, card, place)
    : drawCard(card, place);
}

/** A question that was closed: one quiet line is enough. */
export function isSettled(message: Message): boolean {
  return message.kind === 'draft'
    ? message.state !== 'open'
    : message.kind === 'reminder' && message.isReplaced === true;
}

/** A bundle to run down: why each action is asked about comes first, and its deliverables are folded away. */
function drawReminder(message: ReminderMessage, card: Card, place: Place): Html {
  const others = card.blocks.filter((block) => block.kind !== 'action');
  const items = card.blocks.flatMap((block) => (block.kind === 'action' ? [block.item] : []));
  return html`${drawCard({ ...card, blocks: others }, place)}
${items.map((shown) => {
  const item = message.items.find(({ action }) => action.ref === shown.ref);
  return item?.state.kind === 'open' ? drawOpen(item, shown, place) : drawAction(shown, place);
})}`;
}

function drawOpen({ action, why, deliverables }: ReminderItem, shown: ActionItem, place: Place): Html {
  const lines = [say`${strong(why)}`, say`${action.leads} · ${capital(action.target)}`];
  const count = `${deliverables.length} deliverable${deliverables.length === 1 ? '' : 's'}`;
  const more =
    deliverables.length === 0
      ? ''
      : html`<details class="more" id="d-${place.message}-${action.ref}"><summary aria-label="${count} of action ${action.ref}">${count}</summary><ul>${deliverables.map((one) => html`<li>${one}</li>`)}</ul></details>`;
  return drawAction({ ...shown, lines }, place, more);
}
