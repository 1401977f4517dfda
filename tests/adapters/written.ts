import { afterEach, beforeEach, vi } from 'vitest';

/** Everything that is written to the terminal during each test. */
export function whatIsWritten(): () => readonly string[] {
  let written: string[];
  beforeEach(() => {
    written = [];
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        written.push(String(chunk));
        return true;
      });
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, name).mockImplementation((...said) => void written.push(said.map(String).join(' ')));
  });
  afterEach(() => vi.restoreAllMocks());
  return () => written;
}

/** The forms in which a secret would give itself away. */
export function formsOf(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, -4)];
}
