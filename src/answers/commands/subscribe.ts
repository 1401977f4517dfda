import { listWords, say } from '../../message/text.ts';
import type { Channel } from '../../people/channel.ts';
import { hasRole } from '../../people/person.ts';
import type { Command } from '../../understanding/command.ts';
import type { Answer } from '../answer.ts';
import type { Known } from '../known.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';
import { theSecretariat } from './secretariat.ts';

type Subscribe = Extract<Command, { kind: 'subscribe' }>;

/** The weekly digest comes to a channel, or no longer does. */
export function subscribe(command: Subscribe, known: KnownSpeaker): Answer {
  if (!hasRole(known.speaker, 'secretariat', 'chair'))
    return tell(
      say`Only a chair or ${theSecretariat(known)} may say where the weekly digest goes, so nothing was changed. Say “digest” to read this week’s here.`,
    );
  const [channel, other] = channelsMeant(command, known);
  if (channel === undefined || other !== undefined) return askWhich(command, known);
  if (channel.getsDigest === command.wanted)
    return tell(
      command.wanted
        ? say`${title(channel)} already gets the weekly digest. Nothing was changed.`
        : say`${title(channel)} doesn’t get the weekly digest. Nothing was changed.`,
    );
  const named = { ...command, channel: channel.id };
  if (command.confirmed !== true)
    return command.wanted
      ? propose(
          named,
          [say`I would post the weekly digest to ${title(channel)}, on the first working day of each week.`],
          'Post it there',
        )
      : propose(named, [say`I would no longer post the weekly digest to ${title(channel)}.`], 'Stop it');
  return {
    messages: [
      note(
        command.wanted
          ? say`✓ ${title(channel)} gets the weekly digest from now on.`
          : say`✓ ${title(channel)} no longer gets the weekly digest.`,
      ),
    ],
    changes: [{ kind: 'channel', channel: { ...channel, getsDigest: command.wanted } }],
    about: [],
  };
}

/** The channel of that name, or without a name the one this was said in. */
function channelsMeant({ channel }: Subscribe, { channels, place }: Known): readonly Channel[] {
  const isHere = (one: Channel): boolean =>
    one.platform === place?.platform && one.tenant === place.tenant && one.id === place.id;
  if (channel === undefined) {
    const here = channels.find(isHere);
    if (here !== undefined) return [here];
    return place === undefined ? [] : [newly(place)];
  }
  const wanted = channel.trim().replace(/^#/, '').toLowerCase();
  const byId = channels.filter(({ id }) => id.toLowerCase() === wanted);
  const found = byId.length > 0 ? byId : channels.filter(({ name }) => name.toLowerCase() === wanted);
  return found.length > 0 || place?.id.toLowerCase() !== wanted ? found : [newly(place)];
}

/** A channel that nothing was posted to before. */
function newly(place: NonNullable<Known['place']>): Channel {
  return { ...place, name: place.name ?? place.id, getsDigest: false };
}

function askWhich(command: Subscribe, known: Known): Answer {
  const names = known.channels.map(title);
  if (names.length === 0)
    return tell(
      say`I know no channel yet. Add me to one and say it there: “post the weekly digest to this channel”.`,
    );
  const unknown =
    command.channel === undefined ? '' : `I know no channel called ${title({ name: command.channel })}. `;
  return {
    messages: [
      {
        kind: 'note',
        text: [
          say`${unknown}Which channel do you mean? I know ${listWords(names)}. In another one, add me and say it there.`,
        ],
        offers: known.channels.slice(0, 8).map((channel) => ({
          label: title(channel),
          intent: { ...command, channel: channel.id, confirmed: false },
        })),
      },
    ],
    changes: [],
    about: [],
  };
}

function title({ name }: Pick<Channel, 'name'>): string {
  return `#${name.replace(/^#/, '')}`;
}
