/** Turns the next bytes into text; undefined where they do not fit the encoding. */
type Decode = (bytes: Uint8Array, isLast: boolean) => string | undefined;

/** Decodes XML by its byte order mark, its first bytes or its declaration; undefined for an unknown encoding. */
export function decoderOf(bytes: Uint8Array): Decode | undefined {
  const label = encodingOf(bytes);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
  return (next, isLast) => {
    try {
      return decoder.decode(next, { stream: !isLast });
    } catch {
      return undefined;
    }
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, "<" tells the order: XML begins with nothing else but space.
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declaration = start.slice(0, Math.max(0, start.indexOf('?>')));
  const declared = /encoding\s?=\s?["']([\w.-]{1,30})["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  // The declaration could be read byte by byte, so it can't be what it says.
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}
