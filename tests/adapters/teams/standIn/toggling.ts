import { isObject, type Json } from './json.ts';

/** The card after its Action.ToggleVisibility. */
export function toggled(card: Json, action: Json): Json {
  const targets = Array.isArray(action['targetElements']) ? action['targetElements'] : [];
  const wanted = new Map<unknown, unknown>(
    targets.map((each) => (isObject(each) ? [each['elementId'], each['isVisible']] : [each, undefined])),
  );
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const inside = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each)]));
    if (!wanted.has(value['id'])) return inside;
    return { ...inside, isVisible: wanted.get(value['id']) ?? value['isVisible'] === false };
  };
  const changed = visit(card);
  return isObject(changed) ? changed : card;
}
