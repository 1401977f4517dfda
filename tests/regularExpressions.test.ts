import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { check, type Parameters } from 'recheck';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

type Pattern = { readonly file: string; readonly pattern: string; readonly flags: string };

/** Every regular expression of the code, as it is written. */
function patternsIn(source: string, file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ file, ...node.regex });
    },
  });
  visitor.visit(parseSync(file, source).program);
  return found;
}

const patterns = globSync('{src,adapters}/**/*.{ts,js}', { cwd: ROOT }).flatMap((file) =>
  patternsIn(readFileSync(path.join(ROOT, file), 'utf8'), file),
);

/**
 * Every limit is in characters read, none in seconds, and the seed is fixed: on a busy machine a limit
 * in seconds is soon passed, and the checker takes that for a slow pattern.
 */
const LIMITS: Parameters = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  randomSeed: 1,
};

/** How a pattern could take long over some text, in a line; undefined when it cannot. */
async function wrongWith({ file, pattern, flags }: Pattern): Promise<string | undefined> {
  const found = await check(pattern, flags, LIMITS);
  if (found.status === 'safe') return undefined;
  return `${file}: /${pattern}/${flags} is ${found.status === 'unknown' ? 'not decided' : found.complexity.summary}.`;
}

describe('No regular expression', () => {
  it('backtracks further than the text is long, whatever text it is given', async () => {
    expect(patterns.length).toBeGreaterThan(100);
    const wrong = await Promise.all(patterns.map(wrongWith));
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  }, 420_000);

  it('would pass if it did', async () => {
    expect(await wrongWith({ file: 'bad.ts', pattern: '^(a+)+$', flags: '' })).toContain('exponential');
  });
});
