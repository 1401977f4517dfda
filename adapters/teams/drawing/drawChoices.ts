import type { IActionSet, IExecuteAction, IShowCardAction, ISubmitAction } from '@microsoft/teams.cards';
import type { Choice } from '../../../src/message/card.ts';
import { shorten } from '../../../src/message/text.ts';
import { LIMITS } from '../limits.ts';
import type { Pressed } from '../payloads.ts';
import { buttonRows } from './buttonRows.ts';
import { drawForm } from './drawForm.ts';

/** Which message a button says it is on, and whether its forms stand in the card or open beside it. */
export type Place = { readonly message: string; readonly forms: 'in card' | 'in dialogs' };

type Button = IExecuteAction | ISubmitAction | IShowCardAction;

/**
 * Buttons, in rows that a phone has room for; those wanted less often are in the menu that ends the last row.
 * `about` ends their names for who only hears them.
 */
export function drawChoices(choices: readonly Choice[], place: Place, about?: string): IActionSet[] {
  return buttonRows(choices, about !== undefined).map(({ shown, inMenu }, at) => ({
    type: 'ActionSet',
    spacing: at === 0 ? 'Default' : 'Small',
    actions: [
      ...shown.map((choice) => drawChoice(choice, place, false, about)),
      ...inMenu.map((choice) => drawChoice(choice, place, true, about)),
    ],
  }));
}

function drawChoice(choice: Choice, place: Place, isInMenu: boolean, about: string | undefined): Button {
  const title = shorten(choice.label, LIMITS.button);
  const look = {
    title,
    // Beside an action all answers look alike: a bright one would be asking for good news.
    ...(choice.style === 'primary' && about === undefined ? { style: 'positive' as const } : {}),
    ...(choice.style === 'danger' ? { style: 'destructive' as const } : {}),
    ...(isInMenu ? { mode: 'secondary' as const } : {}),
    ...(about === undefined ? {} : { tooltip: `${title}, ${about}` }),
  };
  const data: Pressed = { do: 'choose', message: place.message, choice: choice.id };
  if (choice.form === undefined) return drawExecute(look, data);
  // What a menu holds opens beside the card: there is no place in it.
  if (place.forms === 'in dialogs' || isInMenu)
    return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } };
  return {
    type: 'Action.ShowCard',
    ...look,
    card: {
      type: 'AdaptiveCard',
      body: drawForm(choice.form, data),
      actions: [drawExecute({ title: choice.form.submit, style: 'positive' }, data)],
    },
  };
}

type Looks = Pick<IExecuteAction, 'title' | 'style' | 'mode' | 'tooltip'>;

/** Whoever knows no Execute presses the older Submit, and is answered with a message instead of the card. */
export function drawExecute(look: Looks, data: Pressed): IExecuteAction {
  const { mode: _, ...plain } = look;
  return {
    type: 'Action.Execute',
    ...look,
    verb: data.do,
    data,
    fallback: { type: 'Action.Submit', ...plain, data },
  };
}
