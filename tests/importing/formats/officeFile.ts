import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const TYPES = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = Readonly<Record<string, string>>;

/** An Office document of these parts; each names the kind and target of the parts it needs. */
export function officeFile(
  main: { readonly part: string; readonly type: string },
  parts: Parts,
  relations: Readonly<Record<string, readonly (readonly [id: string, kind: string, target: string])[]>>,
  moreTypes = '',
): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main.part}" ContentType="${main.type}"/>${moreTypes}</Types>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', main.part]]),
    ...parts,
  };
  for (const [part, listed] of Object.entries(relations)) {
    const slash = part.lastIndexOf('/') + 1;
    all[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`] = relationsXml(listed);
  }
  return zipOf(all);
}

/** A zip archive of XML parts. Hostile ones are long and dull, and stored as they are: packed, few would be opened. */
function zipOf(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([part, xml]) => [
        part,
        // The date is fixed, so that the same parts always make the same bytes.
        [
          strToU8(xml.startsWith('<?xml') ? xml : HEAD + xml),
          { mtime: new Date(2025, 2, 31), level: xml.length > 100_000 ? 0 : 6 },
        ],
      ]),
    ),
  );
}

function relationsXml(listed: readonly (readonly [string, string, string])[]): string {
  const each = listed.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
