import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { playTranscript } from '../../conversations/stage.ts';
import { openSlackStage } from './slackStage.ts';

const CONVERSATIONS = path.resolve(import.meta.dirname, '../../conversations');

describe.each(['signed HTTP', 'Socket Mode'] as const)('Over %s', (transport) => {
  it.each(globSync('*.md', { cwd: CONVERSATIONS }))(
    'the conversation in %s goes as written',
    async (file) => {
      const stage = await openSlackStage(transport);
      try {
        await playTranscript(readFileSync(path.join(CONVERSATIONS, file), 'utf8'), file, stage);
      } finally {
        await stage.close();
      }
    },
  );
});
