import type { Party, PartyId } from '../people/party.ts';
import { isAcronym, nameKey, otherNames, partyId, partyKind, wholeOf } from '../people/partyName.ts';
import type { Lead, LeadRole } from './action.ts';

/** The parties a lead cell names, in order, with their roles. An empty cell has none. */
export function readLeads(cell: string): readonly Lead[] {
  const [leading, ...supporting] = splitAtInput(tidy(cell));
  const named = [...splitNames(leading ?? '').map(withMark), ...supporting.flatMap(splitNames).map(helping)];
  // Where the cell marks its lead, "NIHE (lead), DoH", the unmarked ones help.
  const marked = named.some(({ mark }) => mark === 'lead');
  const leaders = named.filter(({ mark }) => mark === 'lead' || (mark === undefined && !marked));
  const role: LeadRole = leaders.length > 1 ? 'joint' : 'lead';
  const all = named.map((one) => ({
    party: partyId(one.name),
    name: one.name,
    role: leaders.includes(one) ? role : ('input' as const),
  }));
  return all.filter((lead, at) => all.findIndex((other) => other.party === lead.party) === at);
}

type Named = { readonly name: string; readonly mark?: 'lead' | 'input' };

const helping = (name: string): Named => ({ name, mark: 'input' });

/** "DfC (support)" says its part in brackets. */
function withMark(name: string): Named {
  const found =
    /^(.*\S)\s*\((lead|joint lead|co-lead|lead partner|support|supporting|input|partner|delivery partner)\)$/i.exec(
      name,
    );
  if (found === null) return { name };
  return { name: found[1] ?? name, mark: /lead/i.test(found[2] ?? '') ? 'lead' : 'input' };
}

/** Every party the leads name, with the organisations that their parts belong to. */
export function partiesOf(leads: readonly Lead[]): readonly Party[] {
  const named = leads.flatMap((lead) => {
    const whole = wholeOf(lead.name);
    return whole === undefined ? [lead.name] : [lead.name, whole];
  });
  const parties = new Map<PartyId, Party>();
  for (const name of named) {
    const id = partyId(name);
    const known = parties.get(id);
    if (known === undefined) parties.set(id, partyNamed(name));
    else if (known.name !== name && !known.aliases.includes(name)) {
      parties.set(id, { ...known, aliases: [...known.aliases, name] });
    }
  }
  return [...parties.values()];
}

export function partyNamed(name: string): Party {
  const whole = wholeOf(name);
  return {
    id: partyId(name),
    name,
    kind: whole === undefined ? partyKind(name) : 'part',
    aliases: [
      ...otherNames(name),
      ...(whole === undefined ? [] : [name.slice(whole.length).replace(/^['’]?s? +/, '')]),
    ],
    ...(whole === undefined ? {} : { partOf: partyId(whole) }),
    members: [],
  };
}

/** Where those who help begin. A tidy cell has no two spaces together. */
const INPUT =
  /[,;(]? ?\b(?:with (?:the )?(?:input|support|assistance|help|advice|contributions?)(?: and (?:input|support))? (?:from|of|by)|supported by|assisted by|in (?:partnership|collaboration|conjunction|consultation|association) with|working with|together with|input from|support from|support:|input:|partners:|with support:?)\s*/i;

function splitAtInput(cell: string): readonly string[] {
  return cell
    .split(INPUT)
    .map((part, at) => (at === 0 && !part.endsWith('(') ? part : part.replace(/(?<![()])[()]+$/, '')).trim());
}

/** Splits "DOJ, LE Partners" or "NCA/NECC" into names, leaving known bodies with "and" or commas whole. */
function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  let rest = text;
  while (rest.trim() !== '') {
    const name = firstName(rest.trim());
    names.push(name.text);
    rest = rest.trim().slice(name.length);
  }
  return (
    names
      .map((name) => name.replace(/^(?:and|the) +/i, '').trim())
      // The last full stop of "D.O.J." is its own.
      .map((name) =>
        /^(?:\p{L}\.){2,8}$/u.test(name) ? name : name.replace(/(?<![.,;:])[.,;:]+$/, '').trim(),
      )
      .filter((name) => /[\p{L}\p{N}]/u.test(name))
  );
}

/** The next name of a list, and how many characters it and the separator after it take. */
function firstName(rest: string): { text: string; length: number } {
  const separators = [...rest.matchAll(/(?:(?<!\s)\s+)?(?:[,;/&\n•|+]|\band\b)\s*/gi)];
  for (const [at, separator] of separators.entries()) {
    const text = rest.slice(0, separator.index);
    if (text.trim() === '') return { text: '', length: separator.index + separator[0].length };
    const next = separators[at + 1];
    const joined = rest.slice(0, next?.index ?? rest.length);
    if (
      !keepsWhole(rest, separators, at) &&
      !isOneName(text, separator[0].trim(), joined.slice(text.length))
    ) {
      return { text, length: separator.index + separator[0].length };
    }
  }
  return { text: rest, length: rest.length };
}

/** Whether a known body's name reaches over this separator: "Health & Safety Executive". */
function keepsWhole(rest: string, separators: readonly RegExpExecArray[], at: number): boolean {
  return (
    separators
      .slice(at + 1)
      .concat([])
      .some((later) => isKnownBody(rest.slice(0, later.index))) || isKnownBody(rest)
  );
}

function isKnownBody(text: string): boolean {
  return text.length < 90 && otherNames(text).length > 0;
}

/** "Department of A, B and C" and "Policy and Strategy Unit" are one name; "DOJ and NCA" are two. */
function isOneName(before: string, separator: string, rest: string): boolean {
  if (separator === '/' || separator === ';' || separator === '\n' || separator === '•' || separator === '|')
    return false;
  const after = rest.replace(/^\s*(?:[,;/&+]|and\b)\s*/i, '').trim();
  if ((separator === '&' || /^and$/i.test(separator)) && isFunction(before) && isFunction(after)) return true;
  if (separator === ',' && POST.test(before) && !POST.test(after) && !isAcronym(after)) return true;
  const ofPost = /^(?:the )?(?:[A-Z][a-z]+ )?(?:Head|Director|Lead|Manager) (?:of|for) (.+)$/i.exec(
    before,
  )?.[1];
  if (ofPost !== undefined && isFunction(after) && isFunction(ofPost)) return true;
  if (isAcronym(before.split(/\s+/).at(-1) ?? '') && !/^(?:Department|Ministry|Office)\b/i.test(before))
    return false;
  if (isAcronym(after.split(/\s+/)[0] ?? '')) return false;
  const openEnded =
    /^(?:the )?(?:Department|Dept|Ministry|Office|Commission|Commissioner|Directorate|Institute) (?:of|for)\b/i.test(
      before,
    );
  if (separator === ',')
    return (
      openEnded &&
      /\band\b/i.test(rest) &&
      !/\b(?:Department|Ministry|Office|Agency|Service|Council)\b/i.test(after)
    );
  if (openEnded) return !HEAD.test(after);
  const isHeaded =
    /\b(?:Unit|Branch|Team|Division|Board|Services?|Directorate|Councils?|Agency|Authority|Committee|Group|Partnership|Commissioner|Executive|Office)\b/i.test(
      after,
    );
  return isHeaded && isModifier(before) && after.split(/\s+/).length > 1;
}

/** What a body is: a name with one of these is whole without what stands before it. */
const HEAD =
  /\b(?:Department|Ministry|Office|Agency|Service|Council|Partners|Ombudsman|Police|Trust|Board|University|Universities|Authority|Association|Society|Union|Forum|Registry|Commissioner|Executive|Network|Foundation|Federation)\b/i;

/** "Education and Training Board", "National Parks and Wildlife Service": no name by itself. */
function isModifier(before: string): boolean {
  const words = nameKey(before).split('-');
  if (isAcronym(before) || PEOPLE.test(before)) return false;
  return words.length === 1 || (words.length === 2 && !HEAD.test(before) && GENERAL.test(before));
}

const GENERAL =
  /^(?:National|Human|Social|Economic|Environmental|Strategic|Corporate|Legal|Customer|Financial) /i;
/** "Chief Executive, Seven Rivers": a post and whose it is. */
const POST =
  /^(?:the )?(?:(?:assistant|deputy|executive|interim) )?(?:chief (?:executive|officer|constable|inspector)|head of service|service director|managing director|principal|general manager)$/i;
/** Who stands for themselves in any list. */
const PEOPLE =
  /^(?:\p{L}+ )?(?:schools?|colleges|councils|partners|landowners|farmers|communities|residents|volunteers|businesses|employers|charities|providers|universities|trusts|boards|agencies|departments|authorities|municipalities|clubs|unions|parents|carers|users|police|probation|libraries|museums|hospitals|gps)$/iu;

/** The work of a department that is named by it: "Marketing & Communications", "HR & Payroll". */
function isFunction(text: string): boolean {
  const words = nameKey(text).split('-');
  return words.length <= 2 && words.every((word) => FUNCTIONS.has(word));
}

const FUNCTIONS = new Set(
  'marketing communications comms hr payroll finance resources policy performance planning development research strategy operations estates facilities ict it digital data technology legal governance procurement commissioning quality safety learning training engagement partnerships housing regeneration environment transport highways culture leisure tourism sport heritage arts education skills employment economy innovation insight intelligence audit risk assurance compliance equality diversity inclusion wellbeing parks recreation waste water energy climate sustainability community communities customer service services human open spaces public protection families children adults parking network management'.split(
    ' ',
  ),
);

function tidy(cell: string): string {
  return cell
    .replace(/<[^<>]{0,200}>/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/^\s*lead(?:s|ing)?(?: partners?)?\s*:\s*/i, '')
    .trim();
}
