/** The remainders of every byte, by which CRC-32 goes through the bytes one by one. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 that zip archives keep of every entry: fflate does not compare it, and damage shows here. */
export function checksumOf(bytes: Uint8Array): number {
  let rest = 0xffff_ffff;
  // An iterator would take longer than unpacking does.
  for (let at = 0; at < bytes.length; at++) {
    rest = (rest >>> 8) ^ (REMAINDERS[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~rest >>> 0;
}
