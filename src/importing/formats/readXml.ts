import { SaxesParser } from 'saxes';
import { OperatorError } from '../../operatorError.ts';
import { decoderOf } from './xml/decoderOf.ts';
import { type NameScope, openScope, ROOT_SCOPE } from './xml/nameScope.ts';

/** By name; those of Office have its usual prefix, "w:val", whatever the document calls it. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements are named with the usual prefix of their family: "w:p", "x:row". */
export type XmlHandlers = {
  /** "skip" leaves out the element and everything in it; its close is not told either. */
  readonly open: (name: string, attributes: Attributes) => 'skip' | undefined;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const DEEPEST = 256;
const STEP = 65_536;

/**
 * Reads a part of an Office document as a stream. Of several alternatives (mc:AlternateContent) only one is
 * told. `part` is for messages. Throws an OperatorError for anything that is not well-formed XML, has a
 * DOCTYPE or entities of its own, or is nested without end.
 */
export function readXml(bytes: Uint8Array, part: string, on: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const alternatives: { isChosen: boolean }[] = [];
  let scopes: NameScope = ROOT_SCOPE;
  let depth = 0;
  let skippedAt = Number.POSITIVE_INFINITY;
  let hasRoot = false;
  parser.on('error', (error) => malformed(part, error.message));
  parser.on('doctype', () => {
    throw new OperatorError(
      `${part} declares a document type (DOCTYPE), which no Office document has, so it is not read. Is it the right file?`,
    );
  });
  parser.on('opentag', (tag) => {
    hasRoot = true;
    depth++;
    if (depth > DEEPEST) malformed(part, `it is nested more than ${DEEPEST} deep`);
    if (depth > skippedAt) return;
    scopes = openScope(scopes, tag.attributes, depth);
    const name = scopes.nameOf(tag.name) ?? malformed(part, `the prefix of ${tag.name} is not declared`);
    if (name === 'mc:AlternateContent') alternatives.push({ isChosen: false });
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const open = alternatives.at(-1);
      const isChosen =
        open?.isChosen === false && (name === 'mc:Fallback' || isUnderstood(tag.attributes, scopes));
      if (open !== undefined && isChosen) open.isChosen = true;
      if (!isChosen) skippedAt = depth;
    } else if (on.open(name, scopes.attributesOf(tag.attributes)) === 'skip') skippedAt = depth;
  });
  parser.on('closetag', (tag) => {
    if (depth < skippedAt) {
      const name = scopes.nameOf(tag.name) ?? '';
      if (name === 'mc:AlternateContent') alternatives.pop();
      else if (name !== 'mc:Choice' && name !== 'mc:Fallback') on.close?.(name);
    }
    if (depth === skippedAt) skippedAt = Number.POSITIVE_INFINITY;
    if (scopes.depth === depth) scopes = scopes.outer;
    depth--;
  });
  const tellText = (text: string): void => {
    if (depth > 0 && depth < skippedAt) on.text?.(text);
  };
  parser.on('text', tellText);
  parser.on('cdata', tellText);

  const decode = decoderOf(bytes) ?? malformed(part, 'its encoding is not known');
  for (let at = 0; at === 0 || at < bytes.length; at += STEP) {
    const isLast = at + STEP >= bytes.length;
    const text =
      decode(bytes.subarray(at, at + STEP), isLast) ??
      malformed(part, 'its characters do not fit its encoding');
    parser.write(text);
    if (!hasRoot) malformed(part, 'it does not begin with an element');
  }
  parser.close();
}

/** A choice may need what this reader has never heard of; its fallback then says the same more simply. */
function isUnderstood(attributes: Attributes, scopes: NameScope): boolean {
  const needed = (attributes['Requires'] ?? '').split(' ').filter((prefix) => prefix !== '');
  return needed.every((prefix) => scopes.isFamiliar(prefix));
}

function malformed(part: string, how: string): never {
  throw new OperatorError(
    `${part} is damaged and cannot be read as XML: ${how.replace(/\.$/, '')}. Open the document in its own program, save it anew and import that.`,
  );
}
