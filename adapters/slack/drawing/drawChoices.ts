import type { ActionsBlock, Button, Overflow } from '@slack/types';
import type { Choice } from '../../../src/message/card.ts';
import { shorten } from '../../../src/message/text.ts';
import { LIMITS } from '../limits.ts';

/** Which message a button says it is on: ours by its id, or what is drawn anew each time, by its name. */
export type Place = { readonly message: string };

/** What a button's name begins with; the choice's id follows. */
export const CHOOSE = 'choose/';
export const MENU = 'menu/';

/** Buttons below a message. */
export function drawChoices(choices: readonly Choice[], place: Place): readonly ActionsBlock[] {
  const rows: ActionsBlock[] = [];
  for (let at = 0; at < choices.length; at += LIMITS.buttons)
    rows.push({
      type: 'actions',
      elements: choices.slice(at, at + LIMITS.buttons).map((choice) => drawButton(choice, place)),
    });
  return rows;
}

/** What can be done with an action: a few buttons, and a menu for the rest. `about` ends their names for who only hears them. */
export function drawChoicesAt(
  choices: readonly Choice[],
  place: Place,
  about: string,
): { readonly buttons: readonly Button[]; readonly menu?: Overflow } {
  const major = choices.filter(({ isMinor }) => isMinor !== true);
  const minor = choices.filter(({ isMinor }) => isMinor === true);
  const shown = major.slice(0, LIMITS.buttonsAtAction);
  const rest = [...major.slice(LIMITS.buttonsAtAction), ...minor].slice(0, LIMITS.menu);
  // A menu of one is a button.
  const [buttons, listed] = rest.length === 1 ? [[...shown, ...rest], []] : [shown, rest];
  return {
    buttons: buttons.map((choice) => drawButton(choice, place, about)),
    ...(listed.length === 0
      ? {}
      : {
          menu: {
            type: 'overflow',
            action_id: `${MENU}${about}`.slice(0, 255),
            options: listed.map((choice) => ({
              text: { type: 'plain_text', text: shorten(choice.label, LIMITS.option), emoji: false },
              value: menuValue(choice, place),
            })),
          },
        }),
  };
}

function menuValue({ id }: Choice, { message }: Place): string {
  return `${message} ${id}`;
}

/** The message and the choice that an option of a menu names. */
export function readMenuValue(value: string): { readonly message: string; readonly choice: string } {
  const space = value.indexOf(' ');
  return { message: value.slice(0, Math.max(0, space)), choice: value.slice(space + 1) };
}

function drawButton(choice: Choice, { message }: Place, about?: string): Button {
  return {
    type: 'button',
    action_id: `${CHOOSE}${choice.id}`,
    text: { type: 'plain_text', text: shorten(choice.label, LIMITS.button), emoji: false },
    value: message,
    ...(choice.style === undefined ? {} : { style: choice.style }),
    ...(about === undefined
      ? {}
      : { accessibility_label: shorten(`${choice.label}, ${about}`, LIMITS.button) }),
  };
}
