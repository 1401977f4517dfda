import { existsSync } from 'node:fs';
import { nowIn } from './bot/parts.ts';
import { ASK, ask, readAskFlags, todayOf } from './commands/ask.ts';
import { DIGEST, digest, readDigestFlags } from './commands/digest.ts';
import { DOCTOR, doctor, readDoctorFlags } from './commands/doctor.ts';
import { IMPORT, importPlan, readImportFlags } from './commands/importPlan.ts';
import { INTERPRET, interpret, readInterpretFlags } from './commands/interpret.ts';
import { REHEARSE, readRehearseFlags, rehearse } from './commands/rehearse.ts';
import { REPORT, readReportFlags, report } from './commands/report.ts';
import { ROSTER, readRosterFlags, roster } from './commands/roster.ts';
import { print, UsageError } from './commands/usage.ts';
import { type Config, importLimits, masked, readConfig } from './config.ts';
import { log } from './log.ts';
import { type OpenedBot, openBot } from './openBot.ts';
import { openSlack } from './openSlack.ts';
import { openTeams } from './openTeams.ts';
import { OperatorError } from './operatorError.ts';

const USAGE = [
  'npm run -s workplan -- COMMAND',
  ...[IMPORT, ASK, INTERPRET, REPORT, DIGEST, REHEARSE, ROSTER, DOCTOR].map((line) => `  ${line}`),
].join('\n');

/** Runs one command beside whatever server there is, on the same database. Flags are checked before it is opened. */
async function run([command, ...args]: readonly string[]): Promise<void> {
  switch (command) {
    case 'import': {
      const flags = readImportFlags(args);
      return withBot((bot, config) =>
        importPlan(flags, bot, {
          limits: importLimits(config),
          hasDatabase: async () => config.DATABASE_URL !== undefined || existsSync(config.DATA_DIR),
        }),
      );
    }
    case 'ask': {
      const flags = readAskFlags(args);
      return withWorld(async (bot, world, now) => {
        await ask(flags, world, now, await bot.parts.store.readLedger(todayOf(world, now)));
      });
    }
    case 'interpret': {
      const flags = readInterpretFlags(args);
      return withWorld((_, world, now) => interpret(flags, world, now));
    }
    case 'report': {
      const flags = readReportFlags(args);
      return withWorld((bot, world, now) => report(flags, world, now, bot.parts));
    }
    case 'digest': {
      const flags = readDigestFlags(args);
      return withWorld((bot, world, now) => digest(flags, world, now, bot.parts));
    }
    case 'rehearse': {
      const flags = readRehearseFlags(args);
      return withWorld((_, world) => rehearse(flags, world));
    }
    case 'roster': {
      const flags = readRosterFlags(args);
      return withBot(async (bot) => roster(flags, (await bot()).parts.store));
    }
    case 'doctor': {
      const flags = readDoctorFlags(args);
      return withWorld(async (bot, world, _, config) =>
        doctor(flags, world, {
          database: masked(bot.databaseUrl),
          connected: bot.parts.connected,
          platforms: [
            ...((await (await openSlack(config, bot))?.checkUp()) ?? []),
            ...((await (await openTeams(config, bot))?.checkUp()) ?? []),
          ],
        }),
      );
    }
    case undefined:
    case 'help':
    case '--help':
      return print(USAGE);
    default:
      throw new UsageError(
        `“${command}” is not a command. Use one of: import, ask, interpret, report, digest, rehearse, roster, doctor.`,
      );
  }
}

/** Opens the bot when it is first needed, and leaves it as it was found. */
async function withBot(
  work: (bot: () => Promise<OpenedBot>, config: Config) => Promise<void>,
): Promise<void> {
  let opened: OpenedBot | undefined;
  const config = readConfig(process.env);
  try {
    await work(async () => {
      opened ??= await openBot(config, log, { serves: false });
      return opened;
    }, config);
  } finally {
    await opened?.close();
  }
}

type World = Awaited<ReturnType<OpenedBot['parts']['store']['readWorld']>>;

function withWorld(
  work: (bot: OpenedBot, world: World, now: ReturnType<typeof nowIn>, config: Config) => Promise<void> | void,
): Promise<void> {
  return withBot(async (open, config) => {
    const bot = await open();
    const world = await bot.parts.store.readWorld();
    await work(bot, world, nowIn(world, bot.parts), config);
  });
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof OperatorError;
  process.stderr.write(
    `${isExpected ? error.message.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' ') : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
