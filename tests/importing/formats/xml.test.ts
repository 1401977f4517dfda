import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/importing/formats/readXml.ts';
import { dice, flipped, outcome } from './damage.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What is told of some XML, in short. */
function told(xml: string | Uint8Array, skipped = ''): string {
  const said: string[] = [];
  readXml(typeof xml === 'string' ? strToU8(xml) : xml, 'plan.docx, part a.xml', {
    open: (name, attributes) => {
      said.push(
        `<${name}${Object.entries(attributes)
          .map(([key, value]) => (key.startsWith('xmlns') ? '' : ` ${key}=${value}`))
          .join('')}>`,
      );
      return name === skipped ? 'skip' : undefined;
    },
    close: (name) => said.push(`</${name}>`),
    text: (text) => said.push(text),
  });
  return said.join('');
}

describe('XML of an Office document', () => {
  it('is told by the usual names, whatever prefixes and namespaces it uses', () => {
    expect(told(`<w:p xmlns:w="${W}" w:val="1">a</w:p>`)).toBe('<w:p w:val=1>a</w:p>');
    expect(told(`<p xmlns="${STRICT}" xmlns:q="${STRICT}" q:val="1">a</p>`)).toBe('<w:p w:val=1>a</w:p>');
    expect(told('<p val="1"><![CDATA[<]]>&lt;&#65;</p>')).toBe('<:p val=1><<A</:p>');
  });

  it('is told without what is skipped', () => {
    expect(told(`<w:p xmlns:w="${W}">a<w:r><w:t>b</w:t></w:r>c</w:p>`, 'w:r')).toBe('<w:p>a<w:r>c</w:p>');
  });

  it('is told with one of several alternatives', () => {
    const xml = (needs: string): string =>
      `<w:p xmlns:w="${W}" xmlns:mc="${MC}" xmlns:x="urn:unknown"><mc:AlternateContent><mc:Choice Requires="${needs}">a</mc:Choice><mc:Fallback>b</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(told(xml('w'))).toBe('<w:p>a</w:p>');
    expect(told(xml('x'))).toBe('<w:p>b</w:p>');
  });

  it('may be in any of its encodings', () => {
    const wide = Uint8Array.from(Buffer.from('\ufeff<a>é</a>', 'utf16le'));
    expect(told(wide)).toContain('é');
    expect(told(wide.slice().map((_, at) => wide[at ^ 1] ?? 0))).toContain('é');
    expect(
      told(Uint8Array.from(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'))),
    ).toContain('é');
    expect(() => told('<?xml version="1.0" encoding="x-none"?><a/>')).toThrow('its encoding is not known');
    expect(() => told(Uint8Array.from([...strToU8('<a>'), 0xff, ...strToU8('</a>')]))).toThrow(
      'do not fit its encoding',
    );
  });

  it('with a document type or entities of its own is refused', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
    expect(() => told(laughs)).toThrow('declares a document type (DOCTYPE)');
    expect(() => told(`<!--${'x'.repeat(50_000)}-->${laughs}`)).toThrow('DOCTYPE');
    expect(() => told('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toThrow('DOCTYPE');
    expect(
      outcome((bytes) => told(bytes), strToU8(`<?xml version="1.0"?>${' '.repeat(70_000)}${laughs}`)),
    ).not.toBe('read');
    expect(outcome((bytes) => told(bytes), strToU8('<!doctype a><a/>'))).not.toBe('read');
    expect(() => told('<a>&unknown;</a>')).toThrow('cannot be read as XML');
  });

  it('nested without end is refused', () => {
    expect(() => told('<a>'.repeat(100_000))).toThrow('nested more than 256 deep');
  });

  it('that is none is refused', () => {
    for (const none of ['', 'words', '<a>', '<a></b>', '<w:p/>', '<a b=c/>', '<a/><a/>', '\0']) {
      expect(
        outcome((bytes) => told(bytes), strToU8(none)),
        none,
      ).toContain('is damaged');
    }
  });

  it('with changed bytes is told or refused', () => {
    const xml = strToU8(
      `<?xml version="1.0"?><w:p xmlns:w="${W}" xmlns:mc="${MC}"><mc:AlternateContent><mc:Choice Requires="w">a</mc:Choice></mc:AlternateContent><w:r w:val="1">&amp;<![CDATA[b]]></w:r></w:p>`,
    );
    const next = dice(3);
    for (let left = 3000; left > 0; left--) outcome((bytes) => told(bytes), flipped(xml, next));
  });
});
