import type { Token } from '../tokens.ts';
import { numberWord } from './numberWords.ts';

/** "deadline for four": a number in a word, where something points at it and it counts nothing. */
export function wordRef(
  tokens: readonly Token[],
  at: number,
  refs: ReadonlyMap<string, string>,
): { ref: string; end: number } | undefined {
  const norm = tokens[at]?.norm ?? '';
  const before = tokens[at - 1];
  const value = norm === 'one' ? undefined : numberWord(norm);
  const ref = value === undefined ? undefined : refs.get(String(value));
  const isPointedAt = before === undefined || before.kind === 'break' || POINTING.has(before.norm);
  const next = tokens[at + 1];
  const isAlone = next === undefined || next.kind !== 'word' || FOLLOWS_A_REF.has(next.norm);
  return ref !== undefined && isPointedAt && isAlone ? { ref, end: at + 1 } : undefined;
}

const POINTING = new Set(
  'leads lead owns runs does did do has have will would can could should under against for on of about bar except and or is are to with but not , & from chase move who why how when regarding than excluding without mark'.split(
    ' ',
  ),
);

/** "More than three", "at least 2": an amount, and no action's number. */
export function isAmount(tokens: readonly Token[], at: number): boolean {
  const [before, twoBefore] = [tokens[at - 1]?.norm ?? '', tokens[at - 2]?.norm ?? ''];
  if (before === 'than') return ['more', 'less', 'fewer', 'greater', 'longer', 'later'].includes(twoBefore);
  return (before === 'least' || before === 'most') && twoBefore === 'at';
}

/** Whether a number of the plan, without "action" before it, counts nothing: "3 is late", and not "3 months". */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (
    after?.text === '%' ||
    before?.text === '£' ||
    (before?.norm === 'of' && tokens[at - 2]?.kind === 'number')
  )
    return false;
  if (NAMED_BY_NUMBER.has(before?.norm ?? '')) return false;
  if (
    after?.text === '/' ||
    before?.text === '/' ||
    after?.norm === 'of' ||
    (after?.norm === 'out' && tokens[at + 2]?.norm === 'of')
  )
    return false;
  if (
    before?.norm === 'for' &&
    tokens[at - 2] === undefined &&
    ['the', 'we', 'our'].includes(after?.norm ?? '')
  )
    return true;
  if (after?.kind === 'number') return true;
  if (after?.kind !== 'word') return true;
  // "Is 4 joint?" asks of action 4; "4 joint operations" counts.
  if (after.norm === 'joint' || after.norm === 'shared') return tokens[at + 2]?.kind !== 'word';
  return FOLLOWS_A_REF.has(after.norm);
}

/** "Level 3", "year 1", "page 4": their numbers are no action's. */
const NAMED_BY_NUMBER = new Set(
  'level floor room page version phase year tier band stage week day wave section part article chapter grade q quarter line row annex appendix step strand deliverable junction terminal gate platform bay zone'.split(
    ' ',
  ),
);

/** Words that can follow an action's number; anything else is what the number counts. */
export const FOLLOWS_A_REF = new Set(
  'specifically differ compare each asap go shift slide extend push brought put pushed extended shifted changed revised come comes have need except bar excluding minus is are was were due lead leads led leading owner owns status on at as done complete completed finished delayed blocked and or now please then still has have had will would can could may might must going progress overdue late when who what why how deliverables date dates deadline target in for looks looking slipping slipped slip moved move not isnt hasnt wont cant doesnt needs should too also but which by to until till from back out forward over be been being get gets got s green amber red blue stuck besides without under so if because against versus vs with about doing done ever n v depends hinges relies hangs actually really currently already just even exactly one a an depend hinge rely hang all fine going earlier later today yesterday conditional firm fixed definite safe likely ready finish finishes end ends close closes fall falls land lands start starts begin begins expire expires run runs we i they you it ours mine theirs yours do does did down through yet again instead alone side since after before ok sorry thanks though behind ahead off rag got mean means say says'.split(
    ' ',
  ),
);
