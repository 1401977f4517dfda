import type { ActionRef } from '../plan/action.ts';
import type { Block, Card } from './card.ts';
import { drawAction } from './drawAction.ts';
import { plainFacts } from './drawDraft.ts';
import type { ActionSheet } from './message.ts';
import { on, plain, say } from './text.ts';

export function drawActionSheet(sheet: ActionSheet): Card {
  // The sheet has a line of its own for when it is expected.
  const { expected: _, ...action } = sheet.action;
  const blocks: Block[] = [
    ...(sheet.lead === undefined ? [] : [{ kind: 'text' as const, text: sheet.lead }]),
    { kind: 'action', item: { ...drawAction(action), title: action.title } },
  ];
  if (sheet.assumption !== undefined)
    blocks.push({
      kind: 'small',
      text: say`Read from the plan’s words “${sheet.wording}”: ${sheet.assumption}`,
    });
  if (sheet.condition !== undefined)
    blocks.push({ kind: 'small', text: say`Condition: ${sheet.condition}.` });
  if (sheet.standing.length > 0) blocks.push(plainFacts(sheet.standing));
  if (sheet.latest !== undefined) {
    const { by, onBehalfOf, note } = sheet.latest;
    if (note !== '') blocks.push({ kind: 'quote', words: note });
    blocks.push({
      kind: 'small',
      text: say`${by === onBehalfOf ? by : `${by}, for ${onBehalfOf}`}, ${on(sheet.latest.on)}.`,
    });
  }
  if (sheet.deliverables.length > 0) {
    blocks.push({ kind: 'heading', text: 'Deliverables' });
    blocks.push({
      kind: 'list',
      items: sheet.deliverables.map(({ text, isDone }) => say`${isDone ? '✓ ' : ''}${text}`),
    });
  }
  return {
    summary: sheet.lead === undefined ? `Action ${action.ref}: ${action.title}` : plain(sheet.lead),
    blocks,
    choices: sheet.mayEndorse
      ? [
          {
            id: 'endorse',
            label: 'Confirm this status',
            intent: { kind: 'endorse', refs: [action.ref as ActionRef] },
          },
        ]
      : [],
  };
}
