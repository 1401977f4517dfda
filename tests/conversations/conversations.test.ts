import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { freshDatabase } from '../database.ts';
import { Rig } from '../rig.ts';
import { seededDatabase } from '../seeded.ts';
import { playTranscript, type Stage, type Written } from './stage.ts';

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
    try {
      const written = await playTranscript(text, file, stageOf(rig), { isWriting });
      if (isWriting) writeFileSync(full, rewritten(text, written));
    } finally {
      await rig.close();
      await database.drop();
    }
  });
});

function stageOf(rig: Rig): Stage {
  const shownTo = async (who: string) =>
    who.startsWith('#')
      ? rig.to({ kind: 'channel', platform: 'web', tenant: 'local', id: who.slice(1) })
      : rig.toPerson(who);
  return {
    databaseUrl: rig.url,
    platform: 'in the web console',
    goTo: (date, time) => rig.goTo(date, time),
    say: (who, said) => rig.say(who, said),
    press: (who, label, form, ref) => rig.press(who, label, form, ref),
    unread: async (who) => {
      const fresh = (await shownTo(who)).filter((shown) => !shown.isRead);
      for (const shown of fresh) shown.isRead = true;
      return fresh.map(({ message }) => message);
    },
    all: async (who) => (await shownTo(who)).map(({ message }) => message),
  };
}

/** The transcript with what was seen; an expectation that has no block yet gets one. */
function rewritten(text: string, written: readonly Written[]): string {
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
