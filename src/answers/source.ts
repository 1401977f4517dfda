import type { ReplyReading } from '../understanding/reply/reading.ts';
import type { Draft, Known } from './known.ts';

type Heard = Pick<Known, 'heard'>;

/** The messages that a draft was read from: this one, after those before it. */
export function heardIn({ heard }: Heard, before: readonly string[] = []): Pick<Draft, 'heardIn'> {
  const all = heard === undefined ? before : [...before, heard.id];
  return all.length === 0 ? {} : { heardIn: all };
}

/** A file that came with the words is evidence, as a link in them is. */
export function withFiles(reading: ReplyReading, { heard }: Heard): ReplyReading {
  if (heard === undefined || heard.files.length === 0) return reading;
  return { ...reading, evidence: [...new Set([...reading.evidence, ...heard.files])] };
}
