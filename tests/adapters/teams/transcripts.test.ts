import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { playTranscript } from '../../conversations/stage.ts';
import { openTeamsStage } from './teamsStage.ts';

const CONVERSATIONS = path.resolve(import.meta.dirname, '../../conversations');

describe('In Microsoft Teams', () => {
  it.each(globSync('*.md', { cwd: CONVERSATIONS }))(
    'the conversation in %s goes as written',
    async (file) => {
      const stage = await openTeamsStage();
      try {
        await playTranscript(readFileSync(path.join(CONVERSATIONS, file), 'utf8'), file, stage);
      } finally {
        await stage.close();
      }
    },
  );
});
