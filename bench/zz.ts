import { measureImporting } from './importing.ts';

console.log(await measureImporting('/tmp/bench-imp'));
