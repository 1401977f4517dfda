import type { Command } from '../../understanding/command.ts';

/** Whether the bot has to ask for something before it can show what would happen. The next words may give it. */
export function lacksSomething(command: Command): boolean {
  switch (command.kind) {
    case 'move':
      return command.refs.length === 0 || (command.to === undefined && command.by === undefined);
    case 'chase':
      return (
        command.refs.length === 0 &&
        command.parties.length === 0 &&
        command.about === undefined &&
        command.period === undefined
      );
    case 'absence':
      return command.until === undefined;
    case 'delegate':
      return command.to === undefined && command.toParty === undefined;
    case 'subscribe':
    case 'withdraw':
    case 'stop':
    case 'prefer':
      return false;
  }
}
