import { say } from '../../message/text.ts';
import { actionsNamed } from '../../plan/plan.ts';
import type { Command } from '../../understanding/command.ts';
import type { Intent } from '../../understanding/intent.ts';
import type { Answer } from '../answer.ts';
import type { Known } from '../known.ts';
import { absence } from './absence.ts';
import { actionsToChase, chase } from './chase.ts';
import { decide } from './decide.ts';
import { delegate } from './delegate.ts';
import { isSame } from './isSame.ts';
import { lacksSomething } from './lacks.ts';
import { move } from './move.ts';
import { prefer } from './prefer.ts';
import { type KnownSpeaker, tell } from './propose.ts';
import { stop } from './stop.ts';
import { subscribe } from './subscribe.ts';
import { withdraw } from './withdraw.ts';

/** What somebody wants changed: checked against what they may do, shown, and done once they say yes. */
export function command(intent: Command | Extract<Intent, { kind: 'decide' }>, known: Known): Answer {
  const { speaker } = known;
  if (speaker === undefined)
    return tell(
      say`I don’t know who you are, so nothing was changed. Ask the secretariat to add you to the roster.`,
      intent.kind === 'chase'
        ? actionsToChase(intent, known)
        : 'refs' in intent
          ? actionsNamed(known.plan, intent.refs)
          : [],
    );
  return intent.kind === 'decide'
    ? decide(intent, { ...known, speaker })
    : remembering(intent, carryOut(asShown(intent, known), { ...known, speaker }));
}

/** What was asked for may come in the next words: "to when?" — "end of June". */
function remembering(command: Command, answer: Answer): Answer {
  return lacksSomething(command) && answer.changes.length === 0
    ? { ...answer, remember: { ...answer.remember, lacking: command } }
    : answer;
}

/** In a channel anybody can press a button that was shown to somebody else: it is shown to them first. */
function asShown(command: Command, { place, memory }: Known): Command {
  const isOwn = place === undefined || isSame(memory.proposed, command);
  return isOwn || command.confirmed !== true ? command : { ...command, confirmed: false };
}

function carryOut(command: Command, known: KnownSpeaker): Answer {
  switch (command.kind) {
    case 'move':
      return move(command, known);
    case 'chase':
      return chase(command, known);
    case 'subscribe':
      return subscribe(command, known);
    case 'delegate':
      return delegate(command, known);
    case 'absence':
      return absence(command, known);
    case 'withdraw':
      return withdraw(command, known);
    case 'stop':
      return stop(command, known);
    case 'prefer':
      return prefer(command, known);
  }
}
