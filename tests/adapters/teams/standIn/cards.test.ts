import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BareBot } from './bareBot.ts';
import { type Json, objectOf } from './json.ts';
import type { Person } from './person.ts';
import { answerCard, answerText, cardOf, execute, openStage, type Stage, show, words } from './stage.ts';
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

  it('may show more of the card without asking the bot', async () => {
    const action = { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] };
    const message = await shown(cardOf([{ ...words('Details'), id: 'more', isVisible: false }], [action]));
    expect(gov.seenBy('ann-aad')).toEqual(['[More]']);
    await ann.presses(message, 'More');
    expect(gov.seenBy('ann-aad')).toEqual(['Details\n[More]']);
    await ann.presses(message, 'More');
    expect([gov.seenBy('ann-aad'), bot.heard]).toEqual([['[More]'], []]);
  });

  it('may say something in the person’s place', async () => {
    const msteams = { type: 'messageBack', text: 'what is due', value: { from: 'button' } };
    const message = await shown(cardOf([], [{ type: 'Action.Submit', title: 'Due', data: { msteams } }]));
    await ann.presses(message, 'Due');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      text: 'what is due',
      value: { from: 'button' },
    });
  });
});
