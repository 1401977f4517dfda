import { type Day, endOfMonth, monthOf, startOfMonth, yearOf } from '../time/day.ts';
import type { Card, Choice } from './card.ts';
import type { HelpMessage } from './message.ts';
import { said, say } from './text.ts';

/** Sentences that the transcripts in tests/conversations prove. */
export function drawHelp(help: HelpMessage): Card {
  const reports = help.mayReport
    ? [
        say`Tell me how an action goes: ${said('Action 3 is on track, 14 joint operations so far')}. I show what I understood, and record it once you confirm.`,
        say`Put me off: ${said('ask me again next week')}; or say when, and where, I may write to you: ${said('remind me at 2pm')}, ${said('no messages after 4pm')}, ${said('what are my preferences?')}`,
      ]
    : [];
  return {
    summary: 'What I can do',
    blocks: [
      {
        kind: 'text',
        text: say`${help.name === undefined ? '' : `Hello, ${help.name}. `}I know the plan: every action, who leads it, and when it is due. I remind the leads and keep what they report.`,
      },
      {
        kind: 'list',
        items: [
          say`Ask what is due: ${said("what's due this month")}, ${said('anything overdue?')}, then ${said('and next month?')}`,
          say`Ask about one action: ${said('tell me about action 7')}, ${said('who leads it?')}, ${said('is action 2 on track?')}`,
          say`Ask by party or status: ${said('what does DOJ lead')}, ${said('which actions are at risk?')}, ${said('my actions')}`,
          say`Ask for the week: ${said('digest')}`,
          say`Ask for a change: ${said('can we move the date of action 6 to May?')}, ${said('remind LE Partners about action 8')}, ${said('I am away')}. I show what would happen, and do it once you say yes.`,
          ...reports,
        ],
      },
    ],
    choices: askingChoices(help.today),
  };
}

/** The questions that are asked most. */
export function askingChoices(today: Day): readonly Choice[] {
  return [
    {
      id: 'due',
      label: "What's due this month",
      intent: { kind: 'list', about: 'due', filter: { period: thisMonth(today) } },
    },
    { id: 'mine', label: 'My actions', intent: { kind: 'list', about: 'all', filter: { mine: true } } },
    { id: 'overdue', label: "What's overdue", intent: { kind: 'list', about: 'overdue', filter: {} } },
  ];
}

function thisMonth(today: Day) {
  const [year, month] = [yearOf(today), monthOf(today)];
  return { start: startOfMonth(year, month), end: endOfMonth(year, month), words: 'this month' };
}
