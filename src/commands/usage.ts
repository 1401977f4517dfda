import { parseArgs } from 'node:util';
import { OperatorError } from '../operatorError.ts';
import { type Day, parseDay } from '../time/day.ts';

/** The command was written wrongly: exit status 2. */
export class UsageError extends OperatorError {}

export type Flags = {
  readonly words: readonly string[];
  readonly given: Readonly<Record<string, string | boolean | undefined>>;
};

/** Reads the arguments of a command. `texts` take a value, `switches` none. */
export function readFlags(
  args: readonly string[],
  texts: readonly string[],
  switches: readonly string[],
  usage: string,
): Flags {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string' as const }]),
    ...switches.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { words: positionals, given: values as Flags['given'] };
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).split('. ')[0];
    throw new UsageError(`${problem}. Usage: ${usage}`);
  }
}

export function text(flags: Flags, name: string): string | undefined {
  const value = flags.given[name];
  return typeof value === 'string' ? value : undefined;
}

export function isOn(flags: Flags, name: string): boolean {
  return flags.given[name] === true;
}

/** The words of a command as one text; a usage error when there are none. */
export function oneText(flags: Flags, usage: string): string {
  if (flags.words.length === 0) throw new UsageError(`The text is missing. Usage: ${usage}`);
  return flags.words.join(' ');
}

export function dayFlag(flags: Flags, name: string): Day | undefined {
  const value = text(flags, name);
  return value === undefined ? undefined : dayGiven(value, `--${name}`);
}

function dayGiven(value: string, where: string): Day {
  const day = parseDay(value);
  if (day === undefined)
    throw new UsageError(`${where} is “${value}”, which is not a day. Write it as 2025-03-31.`);
  return day;
}

/** The ring of a command's output: text for people, one JSON document for programs. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}
