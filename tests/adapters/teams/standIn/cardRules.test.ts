import { describe, expect, it } from 'vitest';
import { faultsInCard } from './checkCard.ts';
import type { Json } from './json.ts';
import { cardOf, execute, words } from './stage.ts';

const input = (id: string): Json => ({ type: 'Input.Text', id, label: 'Why?' });
const image = (url: string): Json => ({ type: 'Image', url, altText: 'A chart' });

describe('a card that Teams can show', () => {
  it.each<[string, Json]>([
    ['words and buttons', cardOf([words('Action 3')], [execute('Done', 'done')])],
    [
      'a chart',
      cardOf([image('data:image/png;base64,iVBORw0KGgo='), image('https://plan.example/chart.png')]),
    ],
    [
      'a table',
      cardOf([
        {
          type: 'Table',
          columns: [{ width: 1 }, { width: 2 }],
          rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [words('A')] }] }],
          firstRowAsHeader: true,
        },
      ]),
    ],
    [
      'columns',
      cardOf([{ type: 'ColumnSet', columns: [{ type: 'Column', width: 'auto', items: [words('A')] }] }]),
    ],
    [
      'literal text',
      cardOf([{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '*a*', weight: 'Bolder' }, ' '] }]),
    ],
    ['inputs', cardOf([input('a'), input('b')])],
  ])('has %s', (_, card) => {
    expect(faultsInCard(card)).toEqual([]);
  });
});

describe('a card that Teams refuses names the place, the value and the rule', () => {
  const { fallback: _fallback, ...withoutFallback } = execute('Done', 'done');
  const { speak: _speak, ...withoutSpeak } = cardOf([]);
  const unfolding = (card: Json) => ({ type: 'Action.ShowCard', title: 'More', card });
  it.each<[string, Json, string]>([
    [
      'a newer version',
      { ...cardOf([]), version: '1.6' },
      'card.version is "1.6", but must be a version up to 1.5',
    ],
    ['nothing to be read aloud', withoutSpeak, 'card.speak is missing, but is needed'],
    [
      'an unknown element',
      cardOf([{ type: 'Badge', text: 'x' }]),
      'card.body[0].type is "Badge", but must be one of',
    ],
    [
      'an unknown property',
      cardOf([{ ...words('x'), wrapp: true }]),
      'card.body[0].wrapp is true, but there is no such property in 1.5',
    ],
    [
      'a wrong type',
      cardOf([{ ...words('x'), wrap: 'yes' }]),
      'card.body[0].wrap is "yes", but must be true or false',
    ],
    ['no words', cardOf([words(' ')]), 'card.body[0].text is " ", but must be text that is not empty'],
    [
      'nothing for old clients',
      cardOf([], [withoutFallback]),
      'card.actions[0].fallback is missing, but Action.Execute needs one',
    ],
    [
      'an image over http',
      cardOf([image('http://x/y.png')]),
      'card.body[0].url is "http://x/y.png", but must be https or data:image/png',
    ],
    [
      'two inputs of one id, one of them in a card that unfolds',
      cardOf([input('a')], [unfolding({ type: 'AdaptiveCard', body: [input('a')] })]),
      'card.actions[0].card.body[0].id is "a", but another element has it already',
    ],
    [
      'a button without a title',
      cardOf([], [execute('', 'done')]),
      'card.actions[0].title is "", but must be text',
    ],
    [
      'a default that is no choice',
      cardOf([{ type: 'Input.ChoiceSet', id: 'a', choices: [{ title: 'A', value: 'a' }], value: 'b' }]),
      'card.body[0].value is "b", but must be one of the choices',
    ],
    [
      'seven buttons',
      cardOf(
        [],
        Array.from({ length: 7 }, (_, at) => execute(`B${at}`, 'b')),
      ),
      'card.actions.length is 7, but must be at most 6',
    ],
    ['more than 80 KB', cardOf([words('x'.repeat(81_920))]), 'card in bytes is'],
  ])('%s', (_, card, says) => {
    expect(faultsInCard(card).join('\n')).toContain(says);
  });
});
