import { freePort } from './freePort.ts';
import { packagedPrograms } from './packagedPrograms.ts';
import type { Programs } from './programs.ts';

/** What an embedded database needs of the machine. Only tests use any but `THIS_MACHINE`. */
export type Surroundings = {
  readonly packagedPrograms: () => Promise<Programs>;
  readonly choosePort: () => Promise<number>;
  /** where root puts what the server's account could not reach otherwise */
  readonly stagingFolder: string;
  /** settings of the server beyond our own */
  readonly settings: Readonly<Record<string, string>>;
};

export const THIS_MACHINE: Surroundings = {
  packagedPrograms,
  choosePort: freePort,
  stagingFolder: '/var/lib/workplan-bot',
  settings: {},
};
