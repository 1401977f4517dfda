import { on, said, say, shorten } from '../../message/text.ts';
import type { RequestId } from '../../progress/request.ts';
import { dayIn } from '../../time/zone.ts';
import type { Command } from '../../understanding/command.ts';
import type { Answer } from '../answer.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';
import { secretariatOf, theSecretariat } from './secretariat.ts';

type Stop = Extract<Command, { kind: 'stop' }>;

const MEANWHILE = 'Until then, “ask me again next month” keeps me quiet.';

/** Who is reminded is in the roster, so the secretariat is told of whoever wants no more. */
export function stop(command: Stop, known: KnownSpeaker): Answer {
  const { speaker } = known;
  if (secretariatOf(known).length === 0)
    return tell(say`The roster names no secretariat that I could tell. ${MEANWHILE} Nothing was changed.`);
  const earlier = known.requests.findLast((one) => one.kind === 'stop' && one.by === speaker.id);
  if (earlier !== undefined && dayIn(known.plan.zone, earlier.at) === known.today)
    return tell(
      say`I told ${theSecretariat(known)} on ${on(known.today)} that you’d rather not be reminded; that is for them to put in the roster. ${MEANWHILE}`,
    );
  if (command.confirmed !== true)
    return propose(
      command,
      [
        say`I would tell ${theSecretariat(known)} that you’d rather not be reminded any more. They keep the roster, and I go on until they change it.`,
      ],
      'Tell them',
    );
  return {
    messages: [
      note(say`✓ I’ve told ${theSecretariat(known)}, and they can take you off the roster. ${MEANWHILE}`),
    ],
    changes: [
      {
        kind: 'request',
        request: {
          kind: 'stop',
          id: known.newId() as RequestId,
          by: speaker.id,
          at: known.now,
          words: command.said,
        },
      },
    ],
    about: [],
    toSecretariat: [
      note([
        say`${speaker.name} asks not to be reminded any more. Nothing was changed: who is reminded is in the roster.`,
        ...(command.said.trim() === '' ? [] : [say`${said(shorten(command.said.trim(), 500))}`]),
      ]),
    ],
  };
}
