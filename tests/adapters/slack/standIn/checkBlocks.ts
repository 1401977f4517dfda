import { actables, type Block } from './block.ts';
import { blockRules, type Surface } from './blockRules.ts';
import { Refusal } from './refusal.ts';
import { fault, list } from './rule.ts';

/** Found in the field (bolt-js #2509): 13,297 characters pass in one block, 13,172 beside a divider. */
const mostInAMessage = 13_422;
const costOfABlock = 125;

/** What Slack says is wrong with these blocks, in the words it uses; nothing, when they can be shown. */
export function faultsInBlocks(blocks: unknown, surface: Surface, at: string): readonly string[] {
  const most = surface === 'message' ? 50 : 100;
  const faults = list(blockRules[surface], most, 0)(blocks, at);
  return faults.length > 0 ? faults : sharedIds(blocks as readonly Block[], at);
}

/** The blocks of a message, or a refusal as `chat.postMessage` words it. */
export function checkBlocks(blocks: unknown, at = '/blocks'): readonly Block[] {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  refuseFaults('invalid_blocks', faultsInBlocks(blocks, 'message', at));
  refuseTables(blocks, at);
  const characters = textIn(blocks) + blocks.length * costOfABlock;
  if (characters > mostInAMessage) throw new Refusal('msg_blocks_too_long');
  return blocks;
}

export function refuseFaults(error: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Refusal(error, {
    errors: faults,
    response_metadata: { messages: faults.map((each) => `[ERROR] ${each}`) },
  });
}

function refuseTables(blocks: readonly Block[], at: string): void {
  const tables = blocks.flatMap((block, index) => {
    const all = [block, ...(block.child_blocks ?? [])];
    return all
      .filter(({ type }) => type === 'table' || type === 'data_table')
      .map((each) => ({ each, index }));
  });
  if (tables.length > 1) {
    refuseFaults('invalid_attachments', [fault('only_one_table_allowed', `${at}/${tables[1]?.index}`)]);
  }
  for (const { each, index } of tables) {
    if (textIn(each.rows) > 10_000) {
      refuseFaults('invalid_blocks', [
        fault('table must be less than 10001 characters', `${at}/${index}/rows`),
      ]);
    }
  }
}

function sharedIds(blocks: readonly Block[], at: string): readonly string[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, index) => {
    const here = `${at}/${index}`;
    const id = block.block_id;
    const again = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    const actions = actables([block]).flatMap(({ element }) => element.action_id ?? []);
    const twice = actions.filter((each, position) => actions.indexOf(each) !== position);
    return [
      ...(again ? [fault(`\`block_id\` ${id} already exists`, `${here}/block_id`)] : []),
      ...twice.map((each) => fault(`\`action_id\` ${each} already exists for this block`, here)),
    ];
  });
}

function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textIn(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, each]) => sum + (name === 'text' && typeof each === 'string' ? each.length : textIn(each)),
    0,
  );
}
