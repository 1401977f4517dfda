import { type Figure, median, milliseconds } from './figure.ts';
import { askOverHttp, startServer } from './server.ts';

const RUNS = 3;

/** From the start of the process to the first answer in the page, on a new folder and on one that exists. */
export async function measureStart(folder: string): Promise<readonly Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    cold.push(await once(`${folder}-${run}`));
    warm.push(await once(`${folder}-${run}`));
  }
  return [
    {
      what: 'cold start to first answer (embedded, new folder)',
      measured: milliseconds(median(cold)),
      aim: 'aim: at most 8 s',
    },
    {
      what: 'warm start to first answer over HTTP',
      measured: milliseconds(median(warm)),
      aim: 'aim: at most 1.5 s',
    },
  ];
}

async function once(folder: string): Promise<number> {
  const started = performance.now();
  const server = await startServer(folder);
  await askOverHttp(server, 'secretariat', "what's due this month");
  const took = performance.now() - started;
  await server.stop();
  return took;
}
