import { resolve } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import { EmbeddedServer } from './embeddedServer.ts';
import { enter } from './enter.ts';
import { errorCode, errorMessage } from './errorCode.ts';
import { installation } from './installation.ts';
import { type Surroundings, THIS_MACHINE } from './surroundings.ts';

export type EmbeddedDatabase = {
  /** of the database `workplan`, for any number of connections */
  readonly url: string;
  /** leaves; the last to leave stops the server */
  close(): Promise<void>;
};

/**
 * A PostgreSQL of our own in this folder, made and started when needed, and shared by every process that
 * opens the same folder. Throws an OperatorError where the operator must act.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  return openEmbeddedIn(THIS_MACHINE, dataDir);
}

/** For tests: the same in other surroundings. */
export async function openEmbeddedIn(surroundings: Surroundings, dataDir: string): Promise<EmbeddedDatabase> {
  try {
    const place = await installation(dataDir, surroundings);
    return new EmbeddedServer(place, await enter(place));
  } catch (cause) {
    if (cause instanceof OperatorError || errorCode(cause) === undefined) throw cause;
    throw new OperatorError(
      `The data folder ${resolve(dataDir)} cannot be used (${errorMessage(cause)}): ` +
        'put that right, or point DATA_DIR at another folder.',
      { cause },
    );
  }
}
