import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureAsking } from './asking.ts';
import { measureDates } from './dates.ts';
import type { Figure } from './figure.ts';
import { measureImporting } from './importing.ts';
import { measureMemory } from './memory.ts';
import { measureSlackCommands } from './slackCommands.ts';
import { measureSlackReminders } from './slackReminders.ts';
import { measureStart } from './starting.ts';
import { measureTeamsMessages } from './teamsMessages.ts';
import { measureTeamsReminders } from './teamsReminders.ts';
import { measureUnderstanding } from './understanding.ts';

/** Measures what the README promises and prints it as a table. Nothing passes or fails here. */
const folder = await mkdtemp(path.join(tmpdir(), 'workplan-bench-'));
try {
  const figures: readonly Figure[] = [
    ...(await measureUnderstanding()),
    ...measureDates(),
    ...(await measureImporting(path.join(folder, 'importing'))),
    ...(await measureStart(path.join(folder, 'start'))),
    ...(await measureAsking(path.join(folder, 'asking'))),
    ...(await measureMemory(path.join(folder, 'memory'))),
    ...(await measureSlackCommands(path.join(folder, 'slack'))),
    ...(await measureSlackReminders(path.join(folder, 'reminders'))),
    ...(await measureTeamsMessages(path.join(folder, 'teams'))),
    ...(await measureTeamsReminders(path.join(folder, 'teams-reminders'))),
  ];
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, measured, aim } of figures)
    process.stdout.write(`${what.padEnd(width)}  ${measured.padStart(24)}  ${aim}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
