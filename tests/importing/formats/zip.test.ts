import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip, ZIP_LIMITS, type ZipLimits } from '../../../src/importing/formats/openZip.ts';
import { dice, flipped, outcome } from './damage.ts';

const open = (bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ReadonlyMap<string, Uint8Array> =>
  openZip(bytes, 'plan.docx', limits, () => true);
const archive = zipSync({
  'a.xml': strToU8('<a/>'.repeat(100)),
  'b/c.xml': [strToU8('stored'), { level: 0 }],
});

/** The archive with some bytes of its list or its headers set anew. */
function altered(bytes: Uint8Array, set: (view: DataView, entry: number, end: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let end = copy.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  set(view, view.getUint32(end + 16, true), end);
  return copy;
}

describe('An archive', () => {
  it('is opened as far as it is wanted', () => {
    const parts = openZip(archive, 'plan.docx', ZIP_LIMITS, (entry) => entry.startsWith('b/'));
    expect([...parts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['b/c.xml', 'stored'],
    ]);
  });

  it('may have other bytes before and behind it, as a comment has', () => {
    const commented = Uint8Array.from([...archive, ...strToU8('comment')]);
    expect(open(altered(commented, (view, _, end) => view.setUint16(end + 20, 7, true))).size).toBe(2);
  });

  it('of too many parts is refused', () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array()])),
    );
    expect(() => open(many)).toThrow(
      'plan.docx has 2,001 parts and a document of this kind has at most 2,000.',
    );
  });

  it('of parts that unpack to too much is refused before they are unpacked', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(20_000_000) });
    expect(() => open(bomb)).toThrow('its part a.xml unpacks to more than 200 times its size');
    expect(() => open(bomb, { ...ZIP_LIMITS, bytes: 10_000_000 })).toThrow(
      'unpacks to 20 MB and a plan has at most 10 MB',
    );
  });

  it('that says less than it unpacks to is refused', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(20_000_000) });
    const lying = altered(bomb, (view, entry) => view.setUint32(entry + 24, 1000, true));
    expect(() => open(lying)).toThrow('its part a.xml is larger than it says');
    const vast = altered(bomb, (view, entry) => view.setUint32(entry + 24, 0xffff_fff0, true));
    expect(() => open(vast)).toThrow('unpacks to');
    const more = altered(archive, (view, entry) => view.setUint32(entry + 24, 900, true));
    expect(() => open(more)).toThrow('does not match its checksum');
  });

  it('whose names lead out of it is refused', () => {
    for (const name of ['../x.xml', 'word/../../x.xml', '/etc/x', 'C:/x', 'word\\..\\x', 'a\0b']) {
      expect(() => open(zipSync({ [name]: strToU8('x') }))).toThrow('a name that leads out of the document');
    }
  });

  it('that is encrypted is refused with the remedy', () => {
    const locked = altered(archive, (view, entry) => view.setUint16(entry + 8, 1, true));
    expect(() => open(locked)).toThrow('Save a copy without a password');
  });

  it('packed in another way, or with an archive inside, is refused', () => {
    const other = altered(archive, (view, entry) => view.setUint16(entry + 10, 12, true));
    expect(() => open(other)).toThrow('packed in a way that documents do not use');
    expect(() => open(zipSync({ 'a.xml': archive }))).toThrow(
      'another archive where its part a.xml should be',
    );
  });

  it('whose parts share bytes or names is refused', () => {
    const twice = altered(archive, (view, entry) => {
      const second = entry + 46 + view.getUint16(entry + 28, true);
      view.setUint32(second + 42, view.getUint32(entry + 42, true), true);
    });
    expect(() => open(twice)).toThrow('plan.docx is damaged');
    const names = zipSync({ aa: strToU8('1'), ab: strToU8('2') });
    expect(() => open(names.map((byte) => (byte === 'b'.charCodeAt(0) ? 'a'.charCodeAt(0) : byte)))).toThrow(
      'it has two parts called aa',
    );
  });

  it('cut short or with changed bytes only ever says so', () => {
    for (let at = 0; at < 50; at++) {
      const cut = archive.subarray(0, Math.floor((archive.length * at) / 50));
      expect(() => open(cut)).toThrow(/^plan.docx is damaged or not complete/);
    }
    const next = dice(7);
    for (let left = 2000; left > 0; left--) outcome((bytes) => open(bytes), flipped(archive, next));
  });
});
