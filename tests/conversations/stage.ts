import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { draw } from '../../src/message/draw.ts';
import type { Message } from '../../src/message/message.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import { type Block, readTranscript, type Step } from './transcript.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where a transcript is played: people say and press things, and read what the bot says to them. */
export type Stage = {
  readonly databaseUrl: string;
  /** How the platform is called here, where a transcript says “in the web console”. */
  readonly platform: string;
  /** A platform that is not connected here, where a transcript asks for “Teams”. */
  readonly elsewhere?: string;
  goTo(date: string, time: string): Promise<void>;
  say(who: string, said: string): Promise<void>;
  press(who: string, label: string, form: Readonly<Record<string, string>>, ref?: string): Promise<void>;
  /** What somebody, or a channel such as "#strategy-group", has not read yet. */
  unread(who: string): Promise<readonly Message[]>;
  /** Everything that was said to somebody, as it stands. */
  all(who: string): Promise<readonly Message[]>;
};

export type Written = { readonly at: Block; readonly lines: readonly string[] };

/** Plays a transcript and compares what there is to read with what it says, unless it is to be written anew. */
export async function playTranscript(
  text: string,
  name: string,
  stage: Stage,
  how: { readonly isWriting: boolean } = { isWriting: false },
): Promise<readonly Written[]> {
  const written: Written[] = [];
  const steps = readTranscript(text);
  for (const step of steps) {
    const seen = await play(step, stage);
    if (seen === undefined || !('expected' in step)) continue;
    written.push({ at: step.at, lines: seen.split('\n') });
    const { platform, elsewhere = 'Teams' } = stage;
    const expected = step.expected
      .replaceAll('in the web console', platform)
      .replaceAll('write to you on Teams', `write to you on ${elsewhere}`);
    if (!how.isWriting) expect(seen, `${name}, line ${step.at.start}`).toBe(expected);
  }
  expect(steps.filter((step) => step.kind === 'reads' || step.kind === 'runs').length).toBeGreaterThan(0);
  return written;
}

/** Does a step; for one that is to be read, what there is to read. */
async function play(step: Step, stage: Stage): Promise<string | undefined> {
  switch (step.kind) {
    case 'time':
      await stage.goTo(step.date, step.time);
      return undefined;
    case 'says':
      await stage.say(
        step.who,
        step.said
          .replaceAll(' ⏎ ', '\n')
          .replaceAll('use Teams for me', `use ${stage.elsewhere ?? 'Teams'} for me`),
      );
      return undefined;
    case 'presses':
      await stage.press(step.who, step.label, step.form, step.ref);
      return undefined;
    case 'runs':
      return run(step.command, stage.databaseUrl);
    case 'reads': {
      if (step.what === 'new')
        return (await stage.unread(step.who)).map(withButtons).join('\n\n---\n\n') || '(nothing)';
      const found = (await stage.all(step.who)).findLast(({ kind }) => kind === 'reminder');
      return found === undefined ? '(no reminder)' : withButtons(found);
    }
  }
}

/** The message as text, with the buttons at its end; those beside each action are left out as they never vary. */
function withButtons(message: Message): string {
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
