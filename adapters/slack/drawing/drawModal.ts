import type { InputBlock, KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import type { Choice, Field, Form } from '../../../src/message/card.ts';
import { draw } from '../../../src/message/draw.ts';
import type { Message } from '../../../src/message/message.ts';
import { say, shorten, strong } from '../../../src/message/text.ts';
import { LIMITS } from '../limits.ts';
import { drawBlocks } from './drawBlocks.ts';
import { drawParagraph } from './drawText.ts';

/** The one element of each block of a form, which is named like its field. */
export const VALUE = 'value';
export const FORM = 'form';

/** What a form says of where it was opened. Nothing in it is trusted when it comes back. */
export type FormPlace = {
  readonly message: string;
  readonly choice: string;
  /** Where the answer is redrawn, for a message that only one person sees. */
  readonly via?: string;
};

/** A choice with holes, as a form. */
export function drawModal({ form }: { readonly form: Form }, place: FormPlace): ModalView {
  const { title, rest } = titleOf(form);
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: JSON.stringify(place),
    title: words(title),
    submit: words(shorten(form.submit, LIMITS.modalTitle)),
    close: words('Cancel'),
    blocks: [...rest, ...form.fields.map(drawField)],
  };
}

/** A form that has nothing to say any more. */
export function drawClosedModal(text: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'closed',
    title: words('Nothing was changed'),
    close: words('Close'),
    blocks: [drawParagraph(say`${text}`)],
  };
}

/** What is said in the place of a form, to somebody who can't have it. */
export function drawNoteModal(title: string, message: Message): ModalView {
  return {
    type: 'modal',
    callback_id: 'closed',
    title: words(title),
    close: words('Close'),
    blocks: [...drawBlocks({ ...draw(message), choices: [] }, { message: '' })],
  };
}

/** A title is short in Slack; what doesn't fit is the first line of the form. */
function titleOf({ title }: Form): { readonly title: string; readonly rest: readonly KnownBlock[] } {
  if (title.length <= LIMITS.modalTitle) return { title, rest: [] };
  const head = title.split(':')[0] ?? title;
  return { title: shorten(head, LIMITS.modalTitle), rest: [drawParagraph(say`${strong(title)}`)] };
}

export function drawField(field: Field): InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: words(shorten(field.label, LIMITS.label)),
    optional: field.required !== true,
    ...(field.hint === undefined ? {} : { hint: words(field.hint) }),
    element: drawElement(field),
  };
}

function drawElement(field: Field): InputBlock['element'] {
  const { initial } = field;
  switch (field.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: VALUE,
        multiline: field.long === true,
        max_length: LIMITS.input,
        ...(initial === undefined ? {} : { initial_value: initial.slice(0, LIMITS.input) }),
      };
    case 'day':
      return {
        type: 'datepicker',
        action_id: VALUE,
        ...(initial === undefined ? {} : { initial_date: initial }),
      };
    case 'number':
      return {
        type: 'number_input',
        action_id: VALUE,
        is_decimal_allowed: false,
        min_value: String(field.least),
        max_value: String(field.most),
        ...(initial === undefined ? {} : { initial_value: initial }),
      };
    case 'pick': {
      const options = field.options.slice(0, LIMITS.options).map(({ value, label }) => ({
        value,
        text: words(shorten(label, LIMITS.option)),
      }));
      const first = options.find(({ value }) => value === initial);
      return {
        type: 'static_select',
        action_id: VALUE,
        options,
        ...(first === undefined ? {} : { initial_option: first }),
      };
    }
  }
}

function words(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

export function hasForm(choice: Choice): choice is Choice & { readonly form: Form } {
  return choice.form !== undefined;
}
