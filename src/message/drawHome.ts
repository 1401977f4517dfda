import type { ActionRef } from '../plan/action.ts';
import { answerChoices } from './answerChoices.ts';
import type { Block, Card } from './card.ts';
import { drawAction } from './drawAction.ts';
import { askingChoices } from './drawHelp.ts';
import type { ActionBrief, HomeGroup, HomeMessage } from './message.ts';
import { preferenceChoices } from './preferenceChoices.ts';
import { on, said, say, strong } from './text.ts';

/** More than this in one group is a wall; the rest is told in words. */
const MOST_ROWS = 12;

/** What one owes first, then what one watches over, then how to ask and how one wants to be reminded. */
export function drawHome(home: HomeMessage): Card {
  const counts = home.counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label}`)
    .join(' · ');
  return {
    summary: `${home.plan}: ${counts}`,
    title: say`${strong(home.plan)}`,
    blocks: [
      { kind: 'small', text: say`${home.name} · ${on(home.day)} · ${counts}` },
      ...home.groups.flatMap((group) => drawGroup(group, home)),
      { kind: 'heading', text: 'Ask me' },
      {
        kind: 'list',
        items: [
          say`In words, here under Messages: ${said("what's due this month")}, ${said('who leads action 7?')}`,
          say`In any channel: ${said('/workplan anything overdue?')}. Only you see the answer, unless you share it.`,
        ],
      },
      { kind: 'choices', choices: askingChoices(home.day) },
      { kind: 'heading', text: 'Your preferences' },
      ...home.preferences.words.map((text): Block => ({ kind: 'text', text })),
      { kind: 'choices', choices: preferenceChoices(home.preferences, home.day) },
    ],
  };
}

function drawGroup(group: HomeGroup, home: HomeMessage): readonly Block[] {
  const left = group.rows.length - MOST_ROWS;
  return [
    { kind: 'heading', text: group.heading },
    ...(group.rows.length === 0 ? [{ kind: 'text' as const, text: say`${group.none}` }] : []),
    ...group.rows.slice(0, MOST_ROWS).map(
      (row): Block => ({
        kind: 'action',
        item: drawAction(row, {
          choices: group.mayAnswer ? answerChoices(row, home.day) : [sheetChoice(row)],
        }),
      }),
    ),
    ...(left > 0
      ? [{ kind: 'text' as const, text: say`…and ${left} more. Ask ${said('my actions')} to see them all.` }]
      : []),
  ];
}

function sheetChoice({ ref }: ActionBrief) {
  return {
    id: `${ref}/sheet`,
    label: 'Show the action',
    isMinor: true,
    intent: { kind: 'detail' as const, refs: [ref as ActionRef] },
  };
}
