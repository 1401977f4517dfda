import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { configSchema, metaOf, readConfig } from '../src/config.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

describe('The README', () => {
  it.each(Object.keys(configSchema.shape))('tells of %s what the schema says', (name) => {
    const defaults: Readonly<Record<string, unknown>> = readConfig({});
    const value = defaults[name] === undefined ? '–' : `\`${String(defaults[name])}\``;
    expect(README).toContain(`| \`${name}\` | ${value} | ${String(metaOf(name)['description'])} |`);
  });

  it('names no other variable', () => {
    const named = [...README.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(configSchema.shape));
  });

  it('has a test command, and the check on every change runs just that', () => {
    const script = readFileSync(path.join(ROOT, '.ci/run'), 'utf8');
    const commands = script.split('\n').filter((line) => line.startsWith('npm '));
    expect(README).toContain(commands.join(' && '));
  });

  it('links to files that are there', () => {
    const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(path.join(ROOT, link)))).toEqual([]);
  });

  it('names scripts that exist', () => {
    const scripts = [...README.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
});
