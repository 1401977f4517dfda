import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where the packed Chromium can run. Elsewhere, CHROMIUM_PATH names one that is installed. */
export const HAS_BROWSER =
  (process.platform === 'linux' && process.arch === 'x64') || process.env['CHROMIUM_PATH'] !== undefined;

/**
 * A headless Chromium that needs nothing from the machine but what Node needs: the package brings the program,
 * the libraries it links to and a font. It only uses these on Lambda, so we unpack them and name them ourselves.
 */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'workplan-browser-'));
  const clearAway = (): Promise<void> => rm(folder, { recursive: true, force: true });
  // It is large, so a test that fails without closing must not leave it behind either.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    const browser = await launch(folder);
    return { browser, close: () => browser.close().finally(clearAway) };
  } catch (error) {
    await clearAway();
    throw error;
  }
}

async function launch(folder: string): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined) return chromium.launch({ executablePath: given });
  const [executablePath, libraries, fonts] = await unpack(
    folder,
    'chromium.br',
    'al2023.tar.br',
    'fonts.tar.br',
  );
  await writeFile(join(fonts, 'fonts.conf'), fontsIn(fonts));
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--no-zygote', '--font-render-hinting=none'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TMPDIR: folder,
      LD_LIBRARY_PATH: join(libraries, 'lib'),
      FONTCONFIG_PATH: fonts,
    },
  });
}

/** The font of the package first, so that pictures look alike everywhere; those of the machine for what it lacks. */
function fontsIn(folder: string): string {
  const first = ['sans-serif', 'system-ui', 'serif', 'monospace'].map(
    (family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>
<dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${first.join('')}</fontconfig>`;
}

/** The package unpacks into the temporary folder it finds when asked; each browser has one of its own. */
async function unpack(folder: string, ...names: readonly [string, string, string]) {
  const packed = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    const [program, libraries, fonts] = names;
    return Promise.all([inflate(packed + program), inflate(packed + libraries), inflate(packed + fonts)]);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}
