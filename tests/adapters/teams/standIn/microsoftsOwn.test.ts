import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { actionRules } from './actionRules.ts';
import { topCard } from './cardRules.ts';
import { elementRules } from './elementRules.ts';
import type { Rule } from './rule.ts';

// The package names its parts as only bundlers can find them; the bundle it brings can be read.
const microsofts: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);
const { AdaptiveCard, GlobalRegistry, Versions } = microsofts;

/** The properties up to 1.5 that Microsoft's own renderer reads. */
function propertiesOf(type: string): ReadonlySet<string> {
  const made =
    type === 'AdaptiveCard'
      ? new AdaptiveCard()
      : (GlobalRegistry.elements.createInstance(type, Versions.v1_5) ??
        GlobalRegistry.actions.createInstance(type, Versions.v1_5));
  if (made === undefined) throw new Error(`Microsoft’s renderer knows no ${type}.`);
  const schema = made.getSchema();
  const all = Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index));
  return new Set(
    all.filter(({ targetVersion }) => targetVersion.compareTo(Versions.v1_5) <= 0).map(({ name }) => name),
  );
}

const rules: Readonly<Record<string, Rule>> = { ...elementRules, ...actionRules, AdaptiveCard: topCard };
const types = Object.keys(rules);

/** A property that is nonsense is refused for its value where it is known, and for its name where not. */
const takes = (type: string, name: string): boolean =>
  !(rules[type]?.({ type, [name]: Symbol.for(name) }, 'it') ?? []).some((each) =>
    each.includes('no such property'),
  );

/** In the published schema, and read by the renderer in its own way. */
const onlyDocumented = new Set(['columns']);
/** Read by the renderer, and not in the published schema of these elements. */
const onlyRendered = new Set(['lang', 'orientation', 'horizontalAlignment', 'Table.style']);

describe.each(types)('%s', (type) => {
  const known = propertiesOf(type);
  const names = new Set(types.flatMap((each) => [...propertiesOf(each)]));

  it('takes no property that Microsoft’s own renderer does not read', () => {
    const strange = [...names].filter((name) => takes(type, name) && !known.has(name));
    expect(strange.filter((name) => !onlyDocumented.has(name))).toEqual([]);
  });

  // The renderer makes a whole card from what it has for containers.
  if (type === 'AdaptiveCard') return;
  it('takes every property of 1.5 that it reads', () => {
    const missed = [...known].filter((name) => !takes(type, name));
    expect(missed.filter((name) => !onlyRendered.has(name) && !onlyRendered.has(`${type}.${name}`))).toEqual(
      [],
    );
  });
});
