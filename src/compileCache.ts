import { enableCompileCache } from 'node:module';
import path from 'node:path';

/**
 * Keeps the compiled form of every module beside the packages it belongs to, so that the next start neither
 * strips types nor compiles again. Where that folder can't be written, Node goes on without.
 */
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/workplan'));
