import { topCard } from './cardRules.ts';
import { isObject, type Json } from './json.ts';
import { fault } from './rule.ts';

const mostBytes = 80 * 1024;

/** What is wrong with a card; nothing, when Teams can show it. */
export function faultsInCard(card: unknown, at = 'card'): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card) ?? '');
  if (bytes > mostBytes) return fault(bytes, `${at} in bytes`, `must be at most ${mostBytes}`);
  const faults = topCard(card, at);
  return faults.length > 0 || !isObject(card) ? faults : [...tooOld(card, at), ...sharedIds(card, at)];
}

/** A client draws what the card's own version knows, and the fallback of everything newer. */
function tooOld(card: Json, at: string): readonly string[] {
  const { version } = card;
  const text = JSON.stringify(card);
  const needed = text.includes('"type":"Table"')
    ? '1.5'
    : text.includes('"type":"Action.Execute"')
      ? '1.4'
      : '1.0';
  return String(version) < needed
    ? fault(version, `${at}.version`, `what is on the card needs ${needed}`)
    : [];
}

/** Of inputs in cards within the card, too: they are gathered together. What stands in for an action may share its id. */
function sharedIds(card: Json, at: string): readonly string[] {
  const seen = new Set<string>();
  const walk = (value: unknown, here: string): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, `${here}[${index}]`));
    if (!isObject(value)) return [];
    const {
      id,
      type,
      data: _data,
      fallback: _fallback,
      msteams: _msteams,
      refresh: _refresh,
      ...rest
    } = value;
    const isNamed = typeof id === 'string' && typeof type === 'string' && id !== '';
    const again = isNamed && seen.has(id);
    if (isNamed) seen.add(id);
    const inside = Object.entries(rest).flatMap(([name, each]) => walk(each, `${here}.${name}`));
    return again ? [...fault(id, `${here}.id`, 'another element has it already'), ...inside] : inside;
  };
  return walk(card, at);
}
