import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BareBot } from './bareBot.ts';
import { type Json, objectOf } from './json.ts';
import type { Person } from './person.ts';
import {
  adaptive,
  answerCard,
  answerText,
  cardOf,
  execute,
  openStage,
  type Stage,
  show,
  words,
} from './stage.ts';
import type { TenantHandle } from './tenantHandle.ts';
import type { StoredMessage } from './world.ts';

let stage: Stage;
let gov: TenantHandle;
let bot: BareBot;
let ann: Person;

beforeEach(async () => {
  stage = await openStage();
  ({ gov, bot } = stage);
  ann = gov.person('ann-aad');
});

afterEach(() => stage.close());

const shown = (card: Json): Promise<StoredMessage> => show(stage, card);

const lastValue = (): Json => objectOf(bot.heard.at(-1) ?? {}, 'value');
const choices = [
  { title: 'On track', value: 'green' },
  { title: 'Delayed', value: 'red' },
];
const form = {
  type: 'AdaptiveCard',
  body: [
    { type: 'Input.Text', id: 'why/0/note', label: 'Why?', isRequired: true, errorMessage: 'Say why.' },
    { type: 'Input.ChoiceSet', id: 'why/0/standing', label: 'How does it stand?', choices },
    { type: 'Input.Date', id: 'why/0/when', label: 'When?' },
  ],
  actions: [execute('Send', 'why', { action: 3 })],
};
describe('a card that unfolds', () => {
  it('is filled in by label, checked before it is sent, and folds when the card is replaced', async () => {
    const message = await shown(
      cardOf([words('Action 3')], [{ type: 'Action.ShowCard', title: 'Say why', card: form }]),
    );
    expect(gov.seenBy('ann-aad')).toEqual(['Action 3\n[Say why]']);
    await ann.presses(message, 'Say why');
    expect(gov.seenBy('ann-aad').at(-1)).toContain(
      '[Say why]\nWhy? []\nHow does it stand? [On track / Delayed]',
    );
    expect(ann.form).toMatchObject({
      title: 'Say why',
      submit: 'Send',
      labels: ['Why?', 'How does it stand?', 'When?'],
    });

    await expect(ann.submits({ 'When?': '2025-03-31' })).rejects.toThrow('“Why?” must be filled in');
    await expect(ann.submits({ standing: 'Purple' })).rejects.toThrow('no choice “Purple”');
    await expect(ann.submits({ Wrong: 'x' })).rejects.toThrow('no field “Wrong”');
    bot.answers.set('adaptiveCard/action', answerText('Say a little more.'));
    await ann.submits({ note: 'No', standing: 'Delayed' });
    expect(ann.form?.message).toBe('Say a little more.');
    bot.answers.set('adaptiveCard/action', answerCard(cardOf([words('Thank you')])));
    await ann.submits({ 'Why?': 'No staff' });
    expect(lastValue()).toMatchObject({
      action: {
        verb: 'why',
        data: { action: 3, 'why/0/note': 'No staff', 'why/0/standing': 'red', 'why/0/when': '2025-03-31' },
      },
    });
    expect(ann.form).toBeUndefined();
    expect(gov.seenBy('ann-aad')).toEqual(['Thank you']);
  });
});

describe('a dialog', () => {
  const opener = {
    type: 'Action.Submit',
    title: 'Amend',
    data: { dialog: 'amend', msteams: { type: 'task/fetch' } },
  };
  const dialog = (text: string) => ({
    task: {
      type: 'continue',
      value: {
        title: 'Amend',
        card: adaptive(
          cardOf(
            [words(text), ...form.body],
            [{ type: 'Action.Submit', title: 'Save', data: { action: 'amend' } }],
          ),
        ),
      },
    },
  });

  it('opens by a button, comes back with what is wrong, and closes', async () => {
    const message = await shown(cardOf([words('Action 3')], [opener]));
    bot.answers.set('task/fetch', dialog('Put it right'));
    await ann.presses(message, 'Amend');
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'task/fetch',
      replyToId: message.id,
      value: { data: { dialog: 'amend' } },
    });
    expect(ann.form).toMatchObject({ title: 'Amend', submit: 'Save' });

    bot.answers.set('task/submit', dialog('Say more'));
    await ann.submits({ 'Why?': 'x' });
    expect(lastValue()).toMatchObject({ data: { action: 'amend', 'why/0/note': 'x' } });
    expect(ann.form?.text).toContain('Say more');
    bot.answers.set('task/submit', { task: { type: 'message', value: 'Saved' } });
    await ann.submits({ 'Why?': 'x' });
    expect([ann.form, ann.told]).toEqual([undefined, 'Saved']);
  });

  it('opens on a message by an extension', async () => {
    const said = await ann.says('Action 3 is <done>');
    bot.answers.set('composeExtension/fetchTask', dialog('Record it'));
    await ann.runsExtension('record', said);
    const payload = { id: said.id, from: { user: { id: 'ann-aad', displayName: 'Ann Lee' } } };
    expect(lastValue()).toMatchObject({
      commandId: 'record',
      commandContext: 'message',
      messagePayload: payload,
    });
    expect(objectOf(lastValue(), 'messagePayload')['body']).toEqual({
      contentType: 'html',
      content: '<p>Action 3 is &lt;done&gt;</p>',
    });
    await ann.submits({ 'Why?': 'As said' });
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'composeExtension/submitAction',
      value: { commandId: 'record' },
    });
    expect(ann.form).toBeUndefined();
  });
});
