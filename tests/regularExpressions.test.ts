import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';
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

/** How a pattern could take long over some text, in a line; undefined when it cannot. */
async function wrongWith({ file, pattern, flags }: Pattern): Promise<string | undefined> {
  const found = await check(pattern, flags, { timeout: 20_000, attackTimeout: 2_000 });
  if (found.status === 'safe') return undefined;
  return `${file}: /${pattern}/${flags} is ${found.status === 'unknown' ? 'not decided' : found.complexity.summary}.`;
}

describe('No regular expression', () => {
  it('backtracks further than the text is long, whatever text it is given', async () => {
    expect(patterns.length).toBeGreaterThan(100);
    const wrong = await Promise.all(patterns.map(wrongWith));
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  }, 180_000);

  it('would pass if it did', async () => {
    expect(await wrongWith({ file: 'bad.ts', pattern: '^(a+)+$', flags: '' })).toContain('exponential');
  });
});
