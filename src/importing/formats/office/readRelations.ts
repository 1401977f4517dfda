import { readXml } from '../readXml.ts';

/** What one part of an Office document is to another. */
export type Relation = {
  readonly id: string;
  /** The last word of the relation's type: "styles", "header", "worksheet". */
  readonly kind: string;
  /** The name of the part that is meant. */
  readonly target: string;
};

/** Where the relations of a part are listed: "word/_rels/document.xml.rels"; those of the whole for "". */
export function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relations of a part to others in the same document; links that lead out of it are not followed. */
export function readRelations(bytes: Uint8Array, part: string, label: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(bytes, label, {
    open: (name, attributes) => {
      if (name !== 'rel:Relationship' || attributes['TargetMode'] === 'External') return undefined;
      relations.push({
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolve(part, attributes['Target'] ?? ''),
      });
      return undefined;
    },
  });
  return relations;
}

/** "../media/a.png" in word/document.xml is media/a.png. */
function resolve(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
