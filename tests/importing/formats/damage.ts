import { unzipSync, zipSync } from 'fflate';
import { OperatorError } from '../../../src/operatorError.ts';

type Reader = (bytes: Uint8Array, name: string) => unknown;

/** How a file was read: not at all, with an error for its operator; anything else thrown fails the test. */
export function outcome(read: Reader, bytes: Uint8Array): 'read' | string {
  // The thread's own time, since the machine may be busy with other tests.
  const before = process.threadCpuUsage();
  const told = answer(read, bytes);
  const taken = process.threadCpuUsage(before).user / 1000;
  if (taken > 2000) throw new Error(`Reading took ${Math.round(taken)} ms.`);
  return told;
}

function answer(read: Reader, bytes: Uint8Array): 'read' | string {
  try {
    read(bytes, 'plan');
    return 'read';
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
}

/** Numbers from 0 to below 1, always the same ones for a seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The bytes with one to four of them changed. */
export function flipped(bytes: Uint8Array, next: () => number): Uint8Array {
  const changed = bytes.slice();
  for (let left = 1 + Math.floor(next() * 4); left > 0; left--) {
    changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256);
  }
  return changed;
}

/** A sound archive one of whose parts has changed letters, moved pieces or a cut end. */
export function scrambled(bytes: Uint8Array, next: () => number): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(next() * names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  const at = Math.floor(next() * part.length);
  const kind = next();
  if (kind < 0.5) parts[name] = flipped(part, next);
  else if (kind < 0.7) parts[name] = part.subarray(0, at);
  else parts[name] = withPieceOf(part, at, next);
  return zipSync(parts, { level: 0 });
}

/** Repeats a piece between two tags, so that the XML is often still sound. */
function withPieceOf(part: Uint8Array, at: number, next: () => number): Uint8Array {
  const tag = '<'.charCodeAt(0);
  const from = Math.max(0, part.indexOf(tag, at));
  const to = Math.max(from, part.indexOf(tag, from + Math.floor(next() * 200)));
  const into = Math.max(0, part.indexOf(tag, Math.floor(next() * part.length)));
  return Uint8Array.from([...part.subarray(0, into), ...part.subarray(from, to), ...part.subarray(into)]);
}
