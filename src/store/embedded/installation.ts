import { join } from 'node:path';
import { type Account, serverAccount } from './account.ts';
import { existingCluster } from './cluster.ts';
import { dataFolder } from './dataFolder.ts';
import { removeLeftovers } from './leftovers.ts';
import { UNFINISHED_CLUSTER } from './makeCluster.ts';
import { majorVersion, type Programs } from './programs.ts';
import { stagingFolder } from './stagingFolder.ts';
import type { Surroundings } from './surroundings.ts';
import { usablePrograms } from './usablePrograms.ts';

/** One data folder, and with what and as whom its server runs. */
export type Installation = {
  readonly folder: string;
  readonly log: string;
  readonly account: Account | undefined;
  readonly programs: Programs;
  readonly surroundings: Surroundings;
};

export async function installation(dataDir: string, surroundings: Surroundings): Promise<Installation> {
  const packaged = await surroundings.packagedPrograms();
  const folder = await dataFolder(dataDir);
  await removeLeftovers(folder, UNFINISHED_CLUSTER);
  const account = await serverAccount(await existingCluster(folder, majorVersion(packaged)), folder);
  const programs = await usablePrograms(packaged, account, async () =>
    account === undefined ? folder : stagingFolder(surroundings.stagingFolder, '', account),
  );
  return { folder, log: join(folder, 'postgres.log'), account, programs, surroundings };
}
