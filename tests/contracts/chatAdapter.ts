import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import type { Message } from '../../src/message/message.ts';
import { say } from '../../src/message/text.ts';
import type { Incoming } from '../../src/ports/conversation.ts';
import { everyMessage } from './everyMessage.ts';

/** An adapter on a stand-in of its platform. A harness drives the platform's own protocol, never the adapter's insides. */
export type Harness = {
  /** What the adapter heard, in order. */
  readonly heard: readonly Incoming[];
  /** From now on keeping fails, as it does when the database is away. */
  failToKeep(): void;
  /** A person types. Resolves with whether the platform was told that it was received. */
  says(words: string): Promise<boolean>;
  presses(label: string): Promise<boolean>;
  /** The bot says something to the person; resolves with how to redraw it. */
  gives(message: Message): Promise<{ revise(message: Message): Promise<void> }>;
  /** Everything the person can read, with single spaces. */
  screen(): Promise<string>;
  close(): Promise<void>;
};

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What every adapter must pass. */
export function passesAsChatAdapter(name: string, open: () => Promise<Harness>): void {
  describe(`${name} as a chat adapter`, () => {
    let platform: Harness;
    beforeEach(async () => {
      platform = await open();
    });
    afterEach(() => platform.close());

    it('hears what a person types, to the letter', async () => {
      const typed = 'Action 3: on track <!channel> & “fine”, 14 joint operations\n**so far** 👍';
      expect(await platform.says(typed)).toBe(true);
      expect(platform.heard).toHaveLength(1);
      expect(platform.heard[0]).toMatchObject({ said: typed });
    });

    it('gives every message an id of its own', async () => {
      await platform.says('help');
      await platform.says('help');
      expect(new Set(platform.heard.map(({ eventId }) => eventId)).size).toBe(2);
    });

    it('says “received” only once the words are kept', async () => {
      platform.failToKeep();
      expect(await platform.says('on track')).toBe(false);
    });

    it('shows every kind of message', async () => {
      const messages = await everyMessage();
      for (const message of Object.values(messages)) await platform.gives(message);
      const screen = await platform.screen();
      expect(screen).toContain('Enhance joint operational capacity and capability');
      expect(screen).toContain('How are these going?');
      expect(screen).toContain('Nothing is recorded until you confirm.');
      expect(screen).toContain('Recorded for action 3');
      expect(screen).toContain('to widen access and extend to acquittal and appeal.');
      expect(screen).toContain('Weekly digest');
      for (const message of Object.values(messages)) {
        for (const choice of choicesOf(draw(message)))
          expect(screen, message.kind).toContain(words(choice.label));
      }
    });

    it('shows people’s words as they wrote them, whatever they would mean to the platform', async () => {
      const hostile =
        '<b>bold</b> <!channel> <@U123> &lt;tag&gt; *stars* [link](https://example.org) <at>everyone</at> =1+1';
      await platform.gives({ kind: 'note', text: [say`${hostile}`, [{ said: hostile }]] });
      expect((await platform.screen()).split(hostile)).toHaveLength(3);
    });

    it('hears a button as what the message offered', async () => {
      const { draft } = await everyMessage();
      await platform.gives(draft);
      expect(await platform.presses('Confirm')).toBe(true);
      expect(platform.heard.at(-1)).toMatchObject({
        chose: choicesOf(draw(draft)).find(({ label }) => label === 'Confirm')?.intent,
      });
    });

    it('redraws a message in its place', async () => {
      const { draft } = await everyMessage();
      const given = await platform.gives(draft);
      if (draft.kind === 'draft') await given.revise({ ...draft, state: 'recorded' });
      const screen = await platform.screen();
      expect(screen).toContain('Recorded.');
      expect(screen).not.toContain('Nothing is recorded until you confirm.');
      expect(await platform.presses('Confirm')).toBe(false);
    });
  });
}
