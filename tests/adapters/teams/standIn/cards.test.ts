import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BareBot } from './bareBot.ts';
import { type Json, objectOf } from './json.ts';
import type { Person } from './person.ts';
import { adaptive, cardOf, execute, openStage, type Stage, withCard, words } from './stage.ts';
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

async function shown(card: Json): Promise<StoredMessage> {
  const place = `v3/conversations/${encodeURIComponent(gov.chatOf('ann-aad'))}/activities`;
  const { body } = await bot.call('POST', place, withCard(card));
  const message = gov.messagesIn('ann-aad').at(-1);
  if (message === undefined) throw new Error(`The card was refused: ${JSON.stringify(body)}`);
  return message;
}

const lastValue = (): Json => objectOf(bot.heard.at(-1) ?? {}, 'value');
const answerCard = (card: Json) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});
const answerText = (value: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

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
const item = (name: string): Json => ({
  type: 'Container',
  items: [words(name), { type: 'ActionSet', actions: [execute('Done', 'done', { name })] }],
});

describe('a button', () => {
  it('is told of by its title and what it is about, and its card changes for who pressed it', async () => {
    const message = await shown(cardOf([item('Action 1'), item('Action 2')]));
    expect(gov.seenBy('ann-aad')).toEqual(['Action 1\n[Done]\nAction 2\n[Done]']);
    bot.answers.set('adaptiveCard/action', answerCard(cardOf([words('All done')])));
    await ann.presses(message, 'Done', { about: 'Action 2' });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
    });
    expect(lastValue()).toEqual({
      action: { type: 'Action.Execute', verb: 'done', data: { name: 'Action 2' } },
      trigger: 'manual',
    });
    expect(gov.seenBy('ann-aad')).toEqual(['All done']);
    await expect(ann.presses(message, 'Done')).rejects.toThrow('no button “Done”');
    await ann.presses(message, 'Done', { about: 'Action 1', asSeen: true });
    expect(lastValue()).toMatchObject({ action: { data: { name: 'Action 1' } } });
  });

  it('must be told apart from others of the same title', async () => {
    const message = await shown(cardOf([item('Action 1'), item('Action 2')]));
    await expect(ann.presses(message, 'Done')).rejects.toThrow('more than one');
    await expect(ann.presses(message, 'Done', { about: 'Action 9' })).rejects.toThrow('no button');
  });

  it('may be answered with a short text, an error or nothing', async () => {
    const message = await shown(cardOf([item('Action 1')]));
    bot.answers.set('adaptiveCard/action', answerText('Noted.'));
    await ann.presses(message, 'Done');
    expect(ann.told).toBe('Noted.');
    const value = { code: '400', message: 'Not yours.' };
    bot.answers.set('adaptiveCard/action', {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value,
    });
    await ann.presses(message, 'Done');
    expect(ann.told).toBe('Not yours.');
    bot.answers.delete('adaptiveCard/action');
    await ann.presses(message, 'Done');
    expect(ann.told).toBe('Something went wrong. Please try again.');
    bot.answers.set('adaptiveCard/action', { ok: true });
    await expect(ann.presses(message, 'Done')).rejects.toThrow('statusCode must be a number');
  });

  it('reaches the bot of an old client as a message, and twice of an impatient one', async () => {
    const message = await shown(cardOf([item('Action 1')]));
    await ann.presses(message, 'Done', { as: 'submit' });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      value: { name: 'Action 1', verb: 'done' },
      replyToId: message.id,
    });
    await ann.presses(message, 'Done', { twice: true });
    expect(bot.heard).toHaveLength(3);
    expect(new Set(bot.heard.map(({ id }) => id)).size).toBe(3);
  });

  it('may be no button, but text or a part of the card', async () => {
    const selectAction = execute('', 'open', { which: 'row' });
    const run = { type: 'TextRun', text: 'Action 3', selectAction: execute('', 'open', { which: 'run' }) };
    const row = {
      type: 'Container',
      selectAction,
      items: [words('The row'), { type: 'RichTextBlock', inlines: [run] }],
    };
    const message = await shown(cardOf([row]));
    await ann.taps(message, 'The row');
    expect(lastValue()).toMatchObject({ action: { data: { which: 'row' } } });
    await ann.taps(message, 'Action 3');
    expect(lastValue()).toMatchObject({ action: { data: { which: 'run' } } });
  });
});

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
