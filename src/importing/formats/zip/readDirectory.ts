import { OperatorError } from '../../../operatorError.ts';

/** An entry as the archive's own list at the end of the file describes it. */
export type ZipEntry = {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly checksum: number;
  /** In bytes, within the archive. */
  readonly packed: number;
  /** In bytes, once unpacked, if the archive tells the truth. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
};

const SIGNATURE = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 };
const FULL = 0xffff_ffff;
/** Flags of an encrypted entry: the ordinary way, the strong way, and with a masked list. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

/**
 * The list of a zip archive's entries. Nothing is unpacked. Throws an OperatorError for a list that is
 * damaged, too long, encrypted, or made to mislead.
 */
export function readDirectory(bytes: Uint8Array, name: string, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view) ?? damaged(name, 'its list of parts is missing');
  const { count, start } = readEnd(view, end) ?? damaged(name, 'its list of parts cannot be read');
  if (count > most) {
    throw new OperatorError(
      `${name} has ${count.toLocaleString('en-GB')} parts and a document of this kind has at most ${most.toLocaleString('en-GB')}. Is it the right file?`,
    );
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: { from: number; to: number }[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== SIGNATURE.entry) {
      damaged(name, 'its list of parts breaks off');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => view.getUint16(at + o, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > view.byteLength) damaged(name, 'its list of parts breaks off');
    const rawName = bytes.subarray(at + 46, at + 46 + (nameLength ?? 0));
    const entry = new TextDecoder().decode(rawName);
    checkName(entry, name);
    if (names.has(entry)) damaged(name, `it has two parts called ${entry}`);
    names.add(entry);
    if (view.getUint16(at + 8, true) & ENCRYPTED) {
      throw new OperatorError(
        `${name} is protected: its part ${entry} is encrypted. Save a copy without a password and import that.`,
      );
    }
    const { packed, size, offset } = readSizes(view, at, at + 46 + rawName.length, extraLength ?? 0);
    const packedAt = findPacked(view, bytes, offset, rawName);
    if (packedAt === undefined || packedAt + packed > view.byteLength) {
      damaged(name, `its part ${entry} is cut short`);
    }
    spans.push({ from: offset, to: packedAt + packed });
    entries.push({
      name: entry,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      size,
      start: packedAt,
    });
    at = next;
  }
  spans.sort((a, b) => a.from - b.from);
  if (spans.some(({ to }, index) => to > (spans[index + 1]?.from ?? to))) {
    damaged(name, 'some of its parts share the same bytes');
  }
  return entries;
}

/** The end record is the last thing in the file, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === SIGNATURE.end) return at;
  }
  return undefined;
}

function readEnd(view: DataView, end: number): { count: number; start: number } | undefined {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== FULL) return { count, start };
  // The record of 64 bits is named by a locator of twenty bytes just before this one.
  if (end < 20) return undefined;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== SIGNATURE.end64) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

/** Sizes that do not fit into 32 bits stand in the extra field 1, in this order and only as far as needed. */
function readSizes(
  view: DataView,
  entry: number,
  extra: number,
  length: number,
): { packed: number; size: number; offset: number } {
  const [packed, size, offset] = [20, 24, 42].map((o) => view.getUint32(entry + o, true));
  const wide: number[] = [];
  for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const until = Math.min(extra + length, at + 4 + view.getUint16(at + 2, true));
    for (let field = at + 4; field + 8 <= until; field += 8) {
      wide.push(Number(view.getBigUint64(field, true)));
    }
  }
  const whole = (narrow: number | undefined): number =>
    narrow === FULL ? (wide.shift() ?? FULL) : (narrow ?? 0);
  const wholeSize = whole(size);
  return { size: wholeSize, packed: whole(packed), offset: whole(offset) };
}

/** Where an entry's bytes begin; its own header must repeat its name, or readers would disagree about it. */
function findPacked(view: DataView, bytes: Uint8Array, offset: number, name: Uint8Array): number | undefined {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== SIGNATURE.local) return undefined;
  const nameLength = view.getUint16(offset + 26, true);
  const repeated = bytes.subarray(offset + 30, offset + 30 + nameLength);
  if (repeated.length !== name.length || repeated.some((byte, at) => byte !== name[at])) return undefined;
  return offset + 30 + nameLength + view.getUint16(offset + 28, true);
}

function checkName(entry: string, name: string): void {
  const isAbsolute = entry.startsWith('/') || entry[1] === ':';
  const leads = isAbsolute || entry.includes('\\') || entry.split('/').includes('..') || entry.includes('\0');
  if (!leads) return;
  throw new OperatorError(
    `${name} has a part called “${entry.replaceAll('\0', '�').slice(0, 80)}”, a name that leads out of the document, so it is not opened. Save it anew in Word or Excel and import that.`,
  );
}

/** A document that no remedy but a fresh copy can help. */
export function damaged(name: string, how: string): never {
  throw new OperatorError(
    `${name} is damaged or not complete: ${how}. Open it in its own program, save it anew and import that.`,
  );
}
