import type { Attributes } from '../readXml.ts';

/**
 * What prefixes stand for within an element. Word, LibreOffice, Google Docs and the strict form of the
 * standard choose prefixes and even namespaces of their own, so names are told by family: "w:p" is a
 * paragraph in all of them.
 */
export type NameScope = {
  /** The depth of the element that declares it. */
  readonly depth: number;
  readonly outer: NameScope;
  /** The full namespace of a prefix. */
  readonly namespaceOf: (prefix: string) => string | undefined;
  /** Undefined where the prefix is not declared. */
  readonly nameOf: (name: string) => string | undefined;
  /** The attributes by their usual names; those without a prefix keep theirs. */
  readonly attributesOf: (attributes: Attributes) => Attributes;
  /** Whether this reader knows what the namespace of a prefix is about. */
  readonly isFamiliar: (prefix: string) => boolean;
};

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/spreadsheetml/2006/main`, 'x'],
  [`${STRICT}/spreadsheetml/main`, 'x'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${OFFICE}/package/2006/content-types`, 'types'],
  [`${MICROSOFT}/word/2010/wordml`, 'w14'],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}/word/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}/word/2010/wordprocessingCanvas`, 'wpc'],
  [`${MICROSOFT}/word/2010/wordprocessingDrawing`, 'wp14'],
  [`${MICROSOFT}/spreadsheetml/2018/threadedcomments`, 'threads'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

export const ROOT_SCOPE: NameScope = newScope(
  0,
  undefined,
  new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
);

/** The scope of an element with these attributes: the same one unless it declares prefixes. */
export function openScope(scope: NameScope, attributes: Attributes, depth: number): NameScope {
  let declared: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    declared ??= new Map();
    if (name === 'xmlns') declared.set('', attributes[name] ?? '');
    else if (name[5] === ':') declared.set(name.slice(6), attributes[name] ?? '');
  }
  return declared === undefined ? scope : newScope(depth, scope, declared);
}

function newScope(
  depth: number,
  outer: NameScope | undefined,
  declared: ReadonlyMap<string, string>,
): NameScope {
  const names = new Map<string, string | undefined>();
  const namespaceOf = (prefix: string): string | undefined =>
    declared.get(prefix) ?? outer?.namespaceOf(prefix);
  const nameOf = (name: string): string | undefined => {
    if (names.has(name)) return names.get(name);
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const namespace = namespaceOf(prefix) ?? (prefix === '' ? '' : undefined);
    const family = namespace === undefined ? undefined : (FAMILIES.get(namespace) ?? '');
    const told = family === undefined ? undefined : `${family}:${name.slice(colon + 1)}`;
    names.set(name, told);
    return told;
  };
  const scope: NameScope = {
    depth,
    get outer() {
      return outer ?? scope;
    },
    namespaceOf,
    nameOf,
    isFamiliar: (prefix) => FAMILIES.has(namespaceOf(prefix) ?? ''),
    attributesOf: (attributes) => {
      let isAsUsual = true;
      for (const name in attributes) {
        if (name.includes(':') && nameOf(name) !== name) isAsUsual = false;
      }
      if (isAsUsual) return attributes;
      const told: Record<string, string> = Object.create(null);
      for (const [name, value] of Object.entries(attributes)) {
        const usual = name.includes(':') ? nameOf(name) : name;
        if (usual !== undefined) told[usual] = value;
      }
      return told;
    },
  };
  return scope;
}
