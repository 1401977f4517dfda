import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/message/draw.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import { freshDatabase } from '../database.ts';
import { Rig } from '../rig.ts';
import { seededDatabase } from '../seeded.ts';
import { type Block, readTranscript, type Step } from './transcript.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Writes down what the bot says instead of comparing it. Read the difference before keeping it. */
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1';

describe('The conversation', () => {
  let seeded: Awaited<ReturnType<typeof seededDatabase>>;
  beforeAll(async () => {
    seeded = await seededDatabase();
  });
  afterAll(() => seeded.drop());

  it.each(globSync('*.md', { cwd: import.meta.dirname }))('in %s goes as written', async (file) => {
    const database = await freshDatabase(seeded.url);
    const rig = await Rig.open(database.url);
    const full = path.join(import.meta.dirname, file);
    const text = readFileSync(full, 'utf8');
    const written: { at: Block; lines: readonly string[] }[] = [];
    const steps = readTranscript(text);
    try {
      for (const step of steps) {
        const seen = await play(step, rig);
        if (seen === undefined || !('expected' in step)) continue;
        written.push({ at: step.at, lines: seen.split('\n') });
        if (!isWriting) expect(seen, `${file}, line ${step.at.start}`).toBe(step.expected);
      }
    } finally {
      await rig.close();
      await database.drop();
    }
    expect(steps.filter((step) => step.kind === 'reads' || step.kind === 'runs').length).toBeGreaterThan(0);
    if (isWriting) writeFileSync(full, rewritten(text, written));
  });
});

/** Does a step; for one that is to be read, what there is to read. */
async function play(step: Step, rig: Rig): Promise<string | undefined> {
  switch (step.kind) {
    case 'time':
      await rig.goTo(step.date, step.time);
      return undefined;
    case 'says':
      await rig.say(step.who, step.said.replaceAll(' ⏎ ', '\n'));
      return undefined;
    case 'presses':
      await rig.press(step.who, step.label, step.form, step.ref);
      return undefined;
    case 'runs':
      return run(step.command, rig.url);
    case 'reads':
      return step.what === 'reminder' ? lastReminder(step.who, rig) : unread(step.who, rig);
  }
}

async function unread(who: string, rig: Rig): Promise<string> {
  const place = who.startsWith('#')
    ? rig.to({ kind: 'channel', platform: 'web', tenant: 'local', id: who.slice(1) })
    : await rig.toPerson(who);
  const fresh = place.filter((shown) => !shown.isRead);
  for (const shown of fresh) shown.isRead = true;
  return fresh.map((shown) => withButtons(shown.message)).join('\n\n---\n\n') || '(nothing)';
}

async function lastReminder(who: string, rig: Rig): Promise<string> {
  const found = (await rig.toPerson(who)).findLast((shown) => shown.message.kind === 'reminder');
  return found === undefined ? '(no reminder)' : withButtons(found.message);
}

/** The message as text, with the buttons at its end; those beside each action are left out as they never vary. */
function withButtons(message: Parameters<typeof draw>[0]): string {
  const card = draw(message);
  const buttons = (card.choices ?? []).map((choice) => `[${choice.label}]`).join(' ');
  return `${writeCard(card)}${buttons === '' ? '' : `\n${buttons}`}`;
}

async function run(command: string, url: string): Promise<string> {
  const words: readonly string[] = command.match(/"[^"]*"|\S+/g) ?? [];
  const args = words.slice(words.indexOf('--') + 1).map((word) => word.replace(/^"|"$/g, ''));
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(ROOT, 'src/cli.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return stdout.trimEnd();
}

/** The transcript with what was seen; an expectation that has no block yet gets one. */
function rewritten(text: string, written: readonly { at: Block; lines: readonly string[] }[]): string {
  const lines = text.split('\n');
  for (const { at, lines: fresh } of written.toReversed()) {
    const block =
      at.start === at.end && !lines[at.start - 1]?.startsWith('$ ')
        ? ['', '```text', ...fresh, '```']
        : fresh;
    lines.splice(at.start, at.end - at.start, ...block);
  }
  return lines.join('\n');
}
