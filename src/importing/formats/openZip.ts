import { Inflate } from 'fflate';
import { OperatorError } from '../../operatorError.ts';
import { checksumOf } from './zip/checksum.ts';
import { damaged, readDirectory, type ZipEntry } from './zip/readDirectory.ts';

export type ZipLimits = {
  readonly entries: number;
  /** Of all wanted entries together, unpacked. */
  readonly bytes: number;
  /** An entry's unpacked bytes to its packed ones, once it has more than a megabyte. */
  readonly ratio: number;
};

/** A plan of 100,000 rows unpacks to some 50 MB, at about 10:1. */
export const ZIP_LIMITS: ZipLimits = { entries: 2_000, bytes: 150_000_000, ratio: 200 };

/** Below this even 1,000:1 does no harm, and short parts of repeated words do reach high ratios. */
const SMALL = 1_000_000;
/** Bytes unpacked at a time: deflate makes at most 1,032 of one, so no step makes more than 17 MB. */
const STEP = 16_384;

/**
 * Unpacks the wanted entries of a zip archive and no others. Throws an OperatorError for an archive that is
 * damaged, encrypted, beyond the limits, or made to harm its reader.
 */
export function openZip(
  bytes: Uint8Array,
  name: string,
  limits: ZipLimits,
  wanted: (entry: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const entries = readDirectory(bytes, name, limits.entries).filter((entry) => wanted(entry.name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes) {
    throw new OperatorError(
      `${name} unpacks to ${megabytes(total)} and a plan has at most ${megabytes(limits.bytes)}. Delete what does not belong to the plan, such as empty formatted rows, and import it again.`,
    );
  }
  return new Map(entries.map((entry) => [entry.name, unpack(bytes, entry, name, limits)]));
}

function unpack(bytes: Uint8Array, entry: ZipEntry, name: string, limits: ZipLimits): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.size > SMALL && entry.size > limits.ratio * entry.packed) {
    throw new OperatorError(
      `${name} is not opened: its part ${entry.name} unpacks to more than ${limits.ratio} times its size, as no plan does. Is it the right file?`,
    );
  }
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry, name);
  if (unpacked.length !== entry.size || checksumOf(unpacked) !== entry.checksum) {
    damaged(name, `its part ${entry.name} does not match its checksum`);
  }
  if (unpacked[0] === 0x50 && unpacked[1] === 0x4b && unpacked[2] === 3 && unpacked[3] === 4) {
    throw new OperatorError(
      `${name} has another archive where its part ${entry.name} should be. Is it the right file?`,
    );
  }
  return unpacked;
}

/** Stops as soon as there is more than the entry says, so a lying header costs nothing. */
function inflate(packed: Uint8Array, entry: ZipEntry, name: string): Uint8Array {
  if (entry.method !== 8)
    damaged(name, `its part ${entry.name} is packed in a way that documents do not use`);
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= unpacked.length) unpacked.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length <= entry.size; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      damaged(name, `its part ${entry.name} cannot be unpacked`);
    }
  }
  if (length > entry.size) damaged(name, `its part ${entry.name} is larger than it says`);
  return unpacked.subarray(0, length);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
}
