import { writeDigest } from '../answers/answerDigest.ts';
import { knowWorld } from '../bot/know.ts';
import type { Parts } from '../bot/parts.ts';
import { digests, restOf } from '../bot/postDigests.ts';
import { draw } from '../message/draw.ts';
import { writeCard } from '../message/writeCard.ts';
import type { World } from '../ports/world.ts';
import type { Instant } from '../time/zone.ts';
import { momentOf } from './ask.ts';
import { dayFlag, type Flags, isOn, print, printJson, readFlags, text, UsageError } from './usage.ts';

export const DIGEST = 'digest [--channel C] [--today DATE] [--dry-run] [--json]';

export function readDigestFlags(args: readonly string[]): Flags {
  return readFlags(args, ['channel', 'today'], ['dry-run', 'json'], DIGEST);
}

/** Prints the weekly digest, and posts it to the channels that get it, once a week each, unless it is a dry run. */
export async function digest(flags: Flags, world: World, now: Instant, parts: Parts): Promise<void> {
  const at = momentOf(dayFlag(flags, 'today'), world, now);
  const wanted = text(flags, 'channel')?.replace(/^#/, '');
  const channels = world.channels.filter((channel) =>
    wanted === undefined ? channel.getsDigest : channel.name === wanted || channel.id === wanted,
  );
  if (wanted !== undefined && channels.length === 0)
    throw new UsageError(
      `--channel is “${wanted}”, which is no channel of this bot. It knows: ${world.channels.map((channel) => channel.name).join(', ')}.`,
    );
  const message = writeDigest(knowWorld(world, at, () => ''));
  const posted: string[] = [];
  if (!isOn(flags, 'dry-run')) {
    for (const outgoing of digests(world, channels, at, parts)) {
      const channel = channels.find((one) => outgoing.key.includes(`#${one.id}/`));
      const all = [outgoing, ...restOf(outgoing)];
      if (await parts.store.commit({ at, changes: [], outgoing: all, revised: [] }))
        posted.push(channel?.name ?? outgoing.key);
    }
  }
  const words = writeCard(draw(message));
  if (isOn(flags, 'json')) return printJson({ digest: words, posted });
  print(words);
  if (!isOn(flags, 'dry-run'))
    print(
      posted.length === 0
        ? '\nThis week’s digest is out already; nothing was posted.'
        : `\nPosted to ${posted.map((name) => `#${name}`).join(', ')}.`,
    );
}
