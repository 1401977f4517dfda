import type { Figure } from './figure.ts';
import { askOverHttp, residentMegabytes, say, startServer } from './server.ts';

const PEOPLE = ['doj-contact', 'nca-necc-contact', 'le-partners-contact', 'secretariat'];
const QUESTIONS = [
  "what's due this month",
  'who leads action 3',
  'my actions',
  'status of action 7',
  'what does DOJ lead',
  'anything overdue?',
];

/** Memory of the Node process after a thousand questions, and after ten thousand. */
export async function measureMemory(folder: string): Promise<readonly Figure[]> {
  const server = await startServer(folder);
  try {
    await ask(server, 0, 1_000);
    const early = await residentMegabytes(server.pid);
    const started = performance.now();
    await ask(server, 1_000, 10_000);
    const seconds = (performance.now() - started) / 1000;
    const late = await residentMegabytes(server.pid);
    const shown = (value: number | undefined): string =>
      value === undefined ? 'no /proc here' : `${Math.round(value)} MB`;
    return [
      { what: 'Node process after 1,000 questions', measured: shown(early), aim: 'aim: at most 160 MB' },
      { what: 'Node process after 10,000 questions', measured: shown(late), aim: 'aim: not growing' },
      {
        what: 'questions kept and answered a second, over HTTP',
        measured: `${Math.round(9_000 / seconds)}`,
        aim: '',
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Four people at once, a hundred questions each before the answers are waited for. */
async function ask(server: Awaited<ReturnType<typeof startServer>>, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 100 * PEOPLE.length) {
    const most = Math.min(100, Math.ceil((to - number) / PEOPLE.length));
    await Promise.all(
      PEOPLE.map(async (person) => {
        for (let one = 0; one < most - 1; one++)
          await say(server, person, QUESTIONS[one % QUESTIONS.length] ?? '');
        await askOverHttp(server, person, 'help');
      }),
    );
  }
}
