import { describe, expect, it } from 'vitest';
import { checkBlocks } from './checkBlocks.ts';
import { checkView } from './checkView.ts';
import { readBlocks } from './readBlocks.ts';
import { Refusal } from './refusal.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (action_id: string) => ({ type: 'button', text: plain('Go'), action_id });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const option = (label: string) => ({ text: plain(label), value: label });
const cell = (text: string) => ({ type: 'raw_text', text });

function problemsOf(check: () => unknown): unknown {
  try {
    check();
    return 'nothing';
  } catch (error) {
    const { message, more } = error as Refusal;
    expect(error).toBeInstanceOf(Refusal);
    return [message, ...((more['errors'] ?? []) as string[])];
  }
}

describe('blocks that Slack takes and does not take', () => {
  it.each([
    ['fifty blocks', Array.from({ length: 50 }, () => ({ type: 'divider' })), 'nothing'],
    [
      'one more',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      ['invalid_blocks', 'no more than 50 items allowed [json-pointer:/blocks]'],
    ],
    [
      'a kind there is not',
      [{ type: 'box' }],
      ['invalid_blocks', 'unsupported type: box [json-pointer:/blocks/0/type]'],
    ],
    [
      'a property there is not',
      [{ type: 'divider', colour: 'red' }],
      ['invalid_blocks', 'invalid additional property: colour [json-pointer:/blocks/0]'],
    ],
    [
      'an action id twice in one block',
      [{ type: 'actions', elements: [button('a'), button('a')] }],
      ['invalid_blocks', '`action_id` a already exists for this block [json-pointer:/blocks/0]'],
    ],
    [
      'a block id twice',
      [
        { type: 'divider', block_id: 'x' },
        { type: 'divider', block_id: 'x' },
      ],
      ['invalid_blocks', '`block_id` x already exists [json-pointer:/blocks/1/block_id]'],
    ],
    [
      'an overflow menu of one',
      [{ ...section('x'), accessory: { type: 'overflow', options: [option('a')] } }],
      ['invalid_blocks', 'must provide at least 2 items [json-pointer:/blocks/0/accessory/options]'],
    ],
    [
      'an image without words',
      [{ type: 'image', image_url: 'https://x.example/x.png' }],
      ['invalid_blocks', 'missing required field: alt_text [json-pointer:/blocks/0]'],
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: mrkdwn('x') }],
      ['invalid_blocks', 'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]'],
    ],
    ['one table', [{ type: 'table', rows: [[cell('a')]] }], 'nothing'],
    [
      'two tables',
      [
        { type: 'table', rows: [[cell('a')]] },
        { type: 'data_table', caption: 'x', rows: [[cell('a')], [cell('b')]] },
      ],
      ['invalid_attachments', 'only_one_table_allowed [json-pointer:/blocks/1]'],
    ],
    ['too much in all', Array.from({ length: 5 }, () => section('x'.repeat(2700))), ['msg_blocks_too_long']],
    ['twelve thousand in five', Array.from({ length: 5 }, () => section('x'.repeat(2400))), 'nothing'],
  ])('%s', (_, blocks, problems) => {
    expect(problemsOf(() => checkBlocks(blocks))).toEqual(problems);
  });

  it('a form needs a button to send it, and a short title', () => {
    const input = { type: 'input', label: plain('Why?'), element: { type: 'plain_text_input' } };
    const view = { type: 'modal', title: plain('Why?'), blocks: [input] };
    expect(problemsOf(() => checkView(view, 'modal'))).toEqual([
      'invalid_arguments',
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ]);
    const long = { ...view, submit: plain('Send'), title: plain('x'.repeat(25)) };
    expect(problemsOf(() => checkView(long, 'modal'))).toEqual([
      'invalid_arguments',
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ]);
  });

  it('shows whether hostile text was made harmless', () => {
    const blocks = [
      section('<!channel> <@U1> <https://x.example|here>'),
      section('&lt;!channel&gt; &amp;lt;'),
    ];
    expect(readBlocks(blocks)).toBe(
      '[PING channel] [MENTION U1] [LINK https://x.example here]\n<!channel> &lt;',
    );
  });
});
