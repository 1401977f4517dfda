import { isAcronym, otherNames, partyKind } from '../../people/partyName.ts';
import type { Deliverable } from '../../plan/action.ts';
import { readCadence } from '../../plan/readCadence.ts';
import { readLeads } from '../../plan/readLeads.ts';
import { plainText } from './plainText.ts';
import type { RawCell } from './rawAction.ts';
import { splitItems } from './splitItems.ts';

/** The separate deliverables of a cell, each with its kind, what it counts, how often it comes, and whose it is. */
export function readDeliverables(cell: RawCell): readonly Deliverable[] {
  return splitItems(plainText(cell.text)).map((text, index) => {
    const everyMonths = readCadence(text);
    const leads = leadsNamed(text);
    return {
      index,
      key: index,
      text,
      kind: kindOf(text),
      ...measureOf(text),
      ...(everyMonths === undefined ? {} : { everyMonths }),
      ...(leads.length === 0 ? {} : { leads }),
      source: cell.places,
    };
  });
}

/** "DOJ to support sub-group chairs", "NCA and PSNI will report": who does it, where that is said first. */
function leadsNamed(text: string): Deliverable['leads'] & {} {
  const [, before = ''] = /^([^,;:.]{2,60}?) (?:to|will|should|must) [a-z]/.exec(text) ?? [];
  if (!/^\p{Lu}/u.test(before) || /\b(?:with|for|on|in|by|from|as)\b/.test(before)) return [];
  const leads = readLeads(before);
  const areBodies = leads.every(
    ({ name }) =>
      isAcronym(name.split(/[\s'’]/)[0] ?? '') ||
      otherNames(name).length > 0 ||
      partyKind(name) !== 'organisation',
  );
  return areBodies ? leads.map(({ party }) => party) : [];
}

function kindOf(text: string): Deliverable['kind'] {
  if (
    /^(?:the )?(?:number|no\.?|level|percentage|proportion|rate|volume|value|amount|%|total|increase in|decrease in|reduction in) (?:of|the number of)\b|^(?:#|%|no\.) of\b/i.test(
      text,
    )
  )
    return 'count';
  if (
    /\b(?:reports?|assessments?|returns?|updates) (?:on|to|of|delivered|published|submitted)\b|\breports?\.?$/i.test(
      text,
    )
  )
    return 'report';
  return isDocument(text) ? 'document' : 'activity';
}

const DOCUMENT =
  /\b(?:strategy|plan|framework|policy|guidance|protocol|approach|document|paper|agreement)\b/i;

/** "Strategy for the ports published": a document is named, and soon after it what becomes of it. */
function isDocument(text: string): boolean {
  const [, ...afterEach] = text.split(DOCUMENT);
  return afterEach.some((after) =>
    /^.{0,40}\b(?:published|agreed|developed|drafted|approved|produced|in place)\b/i.test(after),
  );
}

/** "Number of multi-agency days of action." counts "multi-agency days of action". */
function measureOf(text: string): { measure?: string } {
  const counted =
    /\b(?:number|level|percentage|proportion|rate|volume|value|amount|total|%) of ([^.;]{3,120})/i.exec(
      text,
    )?.[1];
  return counted === undefined ? {} : { measure: counted.trim() };
}
