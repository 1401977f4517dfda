import { createWebAdapter } from '../adapters/web/webAdapter.ts';
import { startBell } from './bot/bell.ts';
import { createHear } from './bot/createHear.ts';
import { createLocalClock } from './bot/localClock.ts';
import { workersOf } from './bot/workers.ts';
import { readConfig } from './config.ts';
import { log } from './log.ts';
import { openBot } from './openBot.ts';
import { openSlack } from './openSlack.ts';
import { openTeams } from './openTeams.ts';
import { OperatorError } from './operatorError.ts';
import { type Door, openPublicServer } from './publicServer.ts';

/** Introduces everyone, and starts the bot. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const bot = await openBot(config, log, { serves: true });
  const { parts } = bot;
  const slack = await openSlack(config, bot);
  if (slack !== undefined) bot.adapters.set('slack', slack);
  const teams = await openTeams(config, bot);
  if (teams !== undefined) bot.adapters.set('teams', teams);
  const doors: readonly Door[] = [
    ...(slack?.hasDoor === true ? [slack.take] : []),
    ...(teams === undefined ? [] : [teams.take]),
  ];
  // Moving the clock makes reminders go out, so it is only for a bot that no real chat platform is connected to.
  const isLocal = slack === undefined && (teams === undefined || config.TEAMS_LOCAL === '1');
  if (!isLocal) await parts.store.moveClock(0);
  if (config.CONSOLE === 'on') {
    const web = createWebAdapter({
      port: doors.length === 0 ? config.PORT : consolePort(config),
      transcripts: bot.transcripts,
      imports: bot.imports,
      importBytes: config.IMPORT_MAX_MB * 1_000_000,
      ...(isLocal ? { clock: createLocalClock(parts) } : {}),
      plan: async () => (await parts.store.readWorld()).plan,
      ready: welcome,
      failed: (error) =>
        log('error', 'console', {
          problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
    });
    bot.adapters.set('web', web);
  }
  const hearing = createHear(parts);
  const stopping: (() => Promise<void>)[] = [bot.close, hearing.stop];
  const stop = once(async () => {
    for (const step of stopping.toReversed())
      await step().catch((error: unknown) => log('warn', 'stop', { problem: String(error) }));
    process.exit(0);
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  try {
    for (const adapter of bot.adapters.values()) {
      await adapter.start(adapter.isPatient === true ? hearing.hear : parts.store.keep);
      stopping.push(() => adapter.stop());
    }
    if (doors.length > 0) {
      const isHealthy = async (): Promise<boolean> => (await parts.store.readWorld()) !== undefined;
      // Nothing is proven in Teams' local mode, so nobody but this machine gets that far.
      const host = config.TEAMS_LOCAL === '1' ? '127.0.0.1' : config.HOST;
      const port = config.PORT;
      const server = await openPublicServer({ host, port, doors, isHealthy });
      stopping.push(server.stop);
      log('info', 'listening', { address: server.address });
    }
  } catch (error) {
    for (const step of stopping.toReversed()) await step().catch(() => undefined);
    throw error;
  }
  await bot.queue.work(workersOf(parts));
  const bell = startBell(parts);
  stopping.push(bell.stop);
}

/** Never the port that the outside reaches: whoever opens the console can act as anybody. */
function consolePort({ PORT, CONSOLE_PORT }: ReturnType<typeof readConfig>): number {
  if (CONSOLE_PORT !== undefined && CONSOLE_PORT === PORT && PORT !== 0)
    throw new OperatorError(
      `CONSOLE_PORT is ${CONSOLE_PORT}, which is PORT too. Chat platforms reach PORT, so give the console another one.`,
    );
  return CONSOLE_PORT ?? (PORT === 0 ? 0 : PORT + 1);
}

function welcome(address: string): void {
  process.stdout.write(`Open ${address}\n`);
}

function once(work: () => Promise<void>): () => void {
  let since: number | undefined;
  return () => {
    // One Ctrl+C can arrive twice, from the terminal and through npm; a later one is meant.
    if (since !== undefined && Date.now() - since > 1_000) process.exit(1);
    if (since === undefined) void work();
    since ??= Date.now();
  };
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof OperatorError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
