import type { ActionRef } from '../../plan/action.ts';
import type { Command } from '../../understanding/command.ts';

/** Whether a command is the one that was shown last, and nothing else was said since. */
export function isSame(proposed: Command | undefined, command: Command): boolean {
  return (
    proposed?.kind === command.kind &&
    proposed.said === command.said &&
    refsIn(proposed).join() === refsIn(command).join()
  );
}

function refsIn(command: Command): readonly ActionRef[] {
  return 'refs' in command ? command.refs : [];
}
