import type { ActionRef } from '../../plan/action.ts';
import type { Command } from '../../understanding/command.ts';

/** Whether a command is the one that was shown last, and nothing else was said since. */
export function isSame(proposed: Command | undefined, command: Command): boolean {
  return (
    proposed?.kind === command.kind &&
    proposed.said === command.said &&
    refsIn(proposed).join() === refsIn(command).join() &&
    wishIn(proposed) === wishIn(command)
  );
}

function refsIn(command: Command): readonly ActionRef[] {
  return 'refs' in command ? command.refs : [];
}

/** Buttons that take a preference back have no words of their own. */
function wishIn(command: Command): string {
  if (command.kind !== 'prefer') return '';
  const { at, quiet, platform, only } = command;
  return [at, quiet?.from, quiet?.until, platform, ...(only ?? [])].join(' ');
}
