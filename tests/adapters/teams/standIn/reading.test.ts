import { describe, expect, it } from 'vitest';
import { readCard } from './readCard.ts';
import { readText } from './readMessage.ts';
import { cardOf, execute, words } from './stage.ts';

describe('Markdown', () => {
  it.each([
    ['**Action 3** is _late_', 'Action 3 is late'],
    ['see [the plan](https://plan.example)', 'see [LINK https://plan.example the plan]'],
    ['1) first\n2) second', '1. first\n2. second'],
    ['- one\n- two', '• one\n• two'],
    ['5 \\* 3 \\_x\\_', '5 * 3 _x_'],
    ['AT&amp;T', 'AT&T'],
    ['one\ntwo', 'one two'],
    ['one\n\ntwo', 'one\ntwo'],
    ['# Heading', 'Heading'],
    ['{{DATE(2025-03-31T00:00:00Z, SHORT)}}', '[DATE 2025-03-31T00:00:00Z]'],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('in a text block reads %j as %j', (text, seen) => {
    expect(readCard(cardOf([words(text)]))).toBe(seen);
  });

  it('is read in facts and not in runs of text', () => {
    const facts = { type: 'FactSet', facts: [{ title: '*Due*', value: '**today**' }] };
    const runs = {
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text: '*as* it [stands](x) 1. ' }, '_so_'],
    };
    expect(readCard(cardOf([facts, runs]))).toBe('Due | today\n*as* it [stands](x) 1. _so_');
  });

  it('is read in a message unless its text is plain', () => {
    const text = '*Ann* said <b>this</b>';
    expect(readText({ text })).toBe('Ann said this');
    expect(readText({ text, textFormat: 'xml' })).toBe('*Ann* said this');
    expect(readText({ text, textFormat: 'plain' })).toBe(text);
  });
});

describe('a mention', () => {
  const text = '<at>Ann</at>, please';
  const entities = [{ type: 'mention', text: '<at>Ann</at>', mentioned: { id: '29:1', name: 'Ann' } }];
  it('needs an entity', () => {
    expect(readText({ text, entities })).toBe('[MENTION Ann], please');
    expect(readText({ text, textFormat: 'plain', entities })).toBe('[MENTION Ann], please');
    expect(readText({ text })).toBe('Ann, please');
  });
  it('in a card needs one, too', () => {
    const card = cardOf([words(text)]);
    expect(readCard(card)).toBe(text);
    expect(readCard({ ...card, msteams: { entities } })).toBe('[MENTION Ann], please');
  });
});

it('reads images by their words, buttons by their titles, and folded cards by theirs', () => {
  const folded = { type: 'AdaptiveCard', body: [words('Inside')] };
  const card = cardOf(
    [{ type: 'Image', url: 'https://x/y.png', altText: 'Four of nine are done' }],
    [execute('Done', 'done'), { type: 'Action.ShowCard', title: 'More', card: folded }],
  );
  expect(readCard(card)).toBe('[IMAGE Four of nine are done]\n[Done] [More]');
  expect(readCard(card, [folded])).toBe('[IMAGE Four of nine are done]\n[Done] [More]\nInside');
});
