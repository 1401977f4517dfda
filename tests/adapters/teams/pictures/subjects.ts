import { drawDialogCard } from '../../../../adapters/teams/drawing/drawForm.ts';
import { openRecord } from '../../../../adapters/teams/listeners/recordMessage.ts';
import { RECORD } from '../../../../adapters/teams/manifest.ts';
import type { Activity } from '../../../../adapters/teams/payloads.ts';
import type { Drawn } from '../../../../adapters/teams/specialities.ts';
import { drawMessage, paintChart } from '../../../../adapters/teams/specialities.ts';
import type { Teams } from '../../../../adapters/teams/teams.ts';
import { brief } from '../../../../src/answers/brief.ts';
import { knowWorld } from '../../../../src/bot/know.ts';
import { choicesOf } from '../../../../src/message/card.ts';
import { draw } from '../../../../src/message/draw.ts';
import type { ActionBrief, Message, ReminderItem, ReminderMessage } from '../../../../src/message/message.ts';
import { say } from '../../../../src/message/text.ts';
import type { Status } from '../../../../src/progress/status.ts';
import { day } from '../../../../src/time/day.ts';
import { instantAt } from '../../../../src/time/zone.ts';
import { everyMessage } from '../../../contracts/everyMessage.ts';
import { quietWorld } from '../../../quietWorld.ts';
import { seedPlan, seedRoster } from '../../../seeded.ts';

type Card = Extract<Drawn, { kind: 'card' }>['card'];
/** A card to look at, and words of people that have to stand on it to the letter. */
export type Subject = {
  readonly name: string;
  readonly card: Card;
  readonly toTheLetter?: readonly string[];
};

const HOSTILE =
  '<b>bold</b> **stars** _line_ [link](https://example.org) <at>everyone</at> # 1. {{DATE(2025-03-31T00:00:00Z)}} `code` &lt;tag&gt; =1+1';
const LONG =
  'Enhance joint operational capacity and capability between law enforcement partners across all jurisdictions. '.repeat(
    6,
  );
const ENDLESS = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

/** One card of every kind that the bot sends, and the hardest of some. */
export async function subjects(): Promise<readonly Subject[]> {
  const every = await everyMessage();
  const briefs = await allBriefs();
  const reminder = every.reminder as ReminderMessage;
  const hard: Readonly<Record<string, Message>> = {
    'reminder of nine': { ...reminder, items: briefs.map(asked) },
    'reminder half answered': { ...reminder, items: halfAnswered(briefs) },
    'reminder of one': { ...reminder, items: briefs.slice(0, 1).map(asked) },
    'reminder replaced': { ...reminder, isReplaced: true },
    'draft recorded': { ...every.draft, state: 'recorded' } as Message,
    'digest of a busy week': busyDigest(every.digest, briefs),
    'hostile reminder': {
      ...reminder,
      items: [HOSTILE, LONG, ENDLESS].map((title, at) =>
        asked({ ...named(briefs, at), title, leads: title.slice(0, 200), status: 'blocked' }),
      ),
    },
    'hostile list': {
      ...every['action-list'],
      heading: say`${HOSTILE}`,
      groups: [{ heading: HOSTILE, rows: hostile(briefs) }],
      notes: [say`${HOSTILE}`],
    } as Message,
    'hostile digest': {
      ...every.digest,
      sections: [{ heading: 'Overdue', rows: hostile(briefs), none: '' }],
    } as Message,
    'hostile sheet': { ...every['action-sheet'], action: named(hostile(briefs), 0) } as Message,
    'hostile receipt': { ...every.receipt, note: `${HOSTILE}\n${HOSTILE}`, by: HOSTILE } as Message,
    'note with offers': {
      kind: 'note',
      text: [say`Which action is that about? Nothing is recorded yet.`],
      offers: briefs.slice(0, 5).map(({ ref }) => ({
        label: `Action ${ref}`,
        intent: { kind: 'detail', refs: [ref as never] },
      })),
    },
  };
  const drawn = await Promise.all(
    Object.entries({ ...every, ...hard }).map(async ([name, message]): Promise<readonly Subject[]> => {
      const made = drawMessage(message, `message-${name.replaceAll(' ', '-')}`, await paintChart(message));
      if (made.kind === 'words') return [];
      const toTheLetter = name.startsWith('hostile') ? [HOSTILE] : [];
      return [{ name, card: made.card, toTheLetter }];
    }),
  );
  return [...drawn.flat(), ...dialogs(reminder), await recordForm(every.home)];
}

/** Forms that stand in a window of their own. */
function dialogs(reminder: ReminderMessage): readonly Subject[] {
  return choicesOf(draw(reminder))
    .filter(({ form }) => form !== undefined)
    .slice(0, 3)
    .flatMap(({ id, form }): readonly Subject[] => {
      if (form === undefined) return [];
      const data = { do: 'choose', message: 'message-dialog', choice: id } as const;
      const problem = '“Why?” needs an answer.';
      return [
        { name: `dialog ${form.title}`, card: drawDialogCard(form, data) },
        {
          name: `dialog again ${form.title}`,
          card: drawDialogCard(form, data, { note: HOSTILE }, problem),
          toTheLetter: [problem],
        },
      ];
    });
}

/** What opens for a message that somebody wants to record as an update. */
async function recordForm(home: Message): Promise<Subject> {
  const payload = { body: { contentType: 'text', content: HOSTILE }, linkToMessage: 'https://example.org/1' };
  const activity = {
    from: { id: 'one', aadObjectId: 'one' },
    tenant: 'home',
    value: { commandId: RECORD, messagePayload: payload },
  } as unknown as Activity;
  const { body } = await openRecord(activity, { desk: { home: async () => home } } as unknown as Teams);
  const { task } = body as { task: { value: { card: { content: Card } } } };
  return { name: 'record as an update', card: task.value.card.content, toTheLetter: [HOSTILE] };
}

function named(briefs: readonly ActionBrief[], at: number): ActionBrief {
  const found = briefs[at];
  if (found === undefined) throw new Error(`There is no ${at + 1}th action.`);
  return found;
}

function asked(action: ActionBrief): ReminderItem {
  return {
    action,
    why: action.isOverdue ? 'Was due on 31 August 2024.' : 'Due in 7 days, on 31 March 2025.',
    deliverables: ['Number of joint operations/investigations.', 'Value of assets restrained.'],
    state: { kind: 'open' },
  };
}

function halfAnswered(briefs: readonly ActionBrief[]): readonly ReminderItem[] {
  return briefs.slice(0, 4).map((action, at): ReminderItem => {
    const item = asked(action);
    if (at === 1) {
      const note = 'On track, 14 joint operations so far';
      const state = { kind: 'answered', on: day('2025-03-24'), status: 'on_track', note } as const;
      return { ...item, action: { ...action, status: 'on_track' }, state };
    }
    return at === 2 ? { ...item, state: { kind: 'snoozed', until: day('2025-03-31') } } : item;
  });
}

function hostile(briefs: readonly ActionBrief[]): readonly ActionBrief[] {
  return briefs.slice(0, 4).map((one, at) => ({
    ...one,
    title: [HOSTILE, LONG, ENDLESS, '# Heading'][at] ?? one.title,
    leads: at === 0 ? HOSTILE : one.leads,
    isOverdue: true,
    status: 'delayed',
    percent: 40,
  }));
}

function busyDigest(digest: Message, briefs: readonly ActionBrief[]): Message {
  if (digest.kind !== 'digest') throw new Error('That is no digest.');
  const row = (at: number, status: Status, more: Partial<ActionBrief> = {}): ActionBrief => {
    const { isOverdue: _, ...one } = named(briefs, at);
    return { ...one, isOverdue: false, status, ...more };
  };
  const rows = [
    { heading: 'Overdue', rows: [row(0, 'delayed', { isOverdue: true, percent: 60 })], none: '' },
    {
      heading: 'Due in the next 30 days',
      rows: [row(1, 'complete'), row(2, 'on_track', { percent: 80 }), row(5, 'not_started')],
      none: '',
    },
    { heading: 'At risk, delayed or blocked', rows: [row(4, 'at_risk'), row(3, 'blocked')], none: '' },
  ];
  const numbers = [1, 3, 2, 1, 3, 9];
  const update = { on: day('2025-03-20'), measures: [] };
  return {
    ...digest,
    counts: digest.counts.map((one, at) => ({ ...one, count: numbers[at] ?? one.count })),
    sections: rows,
    updates: [
      {
        ...update,
        ref: '3',
        party: 'LE Partners',
        status: 'on_track',
        note: '14 joint operations so far, two more planned for April.',
      },
      {
        ...update,
        ref: '5',
        party: 'DOJ',
        status: 'at_risk',
        note: 'The baseline is waiting for figures from two partners.',
      },
    ],
  };
}

async function allBriefs(): Promise<readonly ActionBrief[]> {
  const { plan } = await seedPlan();
  const { people } = await seedRoster();
  const now = instantAt(day('2025-03-24'), '09:00', 'Europe/London');
  const known = knowWorld(quietWorld(plan, people), now, () => 'new-id');
  return plan.actions.map((action) => brief(action, known));
}
