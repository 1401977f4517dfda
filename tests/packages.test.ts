import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const locked: Readonly<Record<string, Locked>> = lock.packages;

describe('The packages', () => {
  it('are pinned to exact versions', () => {
    const all = {
      ...packageJson.dependencies,
      ...packageJson.devDependencies,
      ...packageJson.optionalDependencies,
    };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });

  // npm drops from the lock what its registry does not hold at that moment, and then refuses to install from it.
  it('are all in the lock file, for every platform', () => {
    const names = new Set(
      Object.keys(locked).map((path) =>
        path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ),
    );
    const missing = Object.values(locked)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it('come from wherever the machine’s own npm looks: the lock file has no addresses', () => {
    expect(Object.values(locked).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
  });

  it('may run the install scripts that are needed, and no others', () => {
    expect(
      Object.keys(packageJson.allowScripts).every((name) => name in packageJson.optionalDependencies),
    ).toBe(true);
  });
});
