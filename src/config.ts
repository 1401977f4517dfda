import { z } from 'zod';
import { OperatorError } from './operatorError.ts';

/** Everything that can be set, by environment. The README's table is checked against this. */
export const configSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000)
    .meta({
      description: 'Port of the web console on 127.0.0.1.',
      remedy: 'a whole number from 0 to 65535 (0 takes any free port)',
    }),
  DATA_DIR: z.string().min(1).default('.data').meta({
    description:
      'Folder of the embedded database. One that doesn’t exist yet becomes a fresh bot with the seed plan.',
    remedy: 'the path of a folder',
  }),
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text))
    .optional()
    .meta({
      description: 'Your own PostgreSQL. Without it, the embedded one is used.',
      remedy: 'an address such as postgresql://user:password@host:5432/database',
      secret: true,
    }),
  CONSOLE: z.enum(['on', 'off']).default('on').meta({
    description:
      'Whether the web console runs. Whoever can open it can act as anybody, so it binds to 127.0.0.1 only.',
    remedy: 'on or off',
  }),
});

export type Config = z.output<typeof configSchema>;

/** Reads the environment. Throws an OperatorError with the name, the value and the remedy of what is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(configSchema.shape).flatMap((name) =>
      env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]],
    ),
  );
  const read = configSchema.safeParse(given);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0] ?? '');
  const { remedy, secret } = metaOf(name);
  const value = secret === true ? masked(given[name] ?? '') : (given[name] ?? '');
  throw new OperatorError(
    `The environment variable ${name} is “${value}”, which can’t be used. Set it to ${String(remedy)}, or leave it out.`,
  );
}

export function metaOf(name: string): Readonly<Record<string, unknown>> {
  const field = Object.entries(configSchema.shape).find(([key]) => key === name)?.[1];
  return field?.meta() ?? {};
}

/** An address without its password; anything that is no address, without anything. */
export function masked(address: string): string {
  if (!URL.canParse(address)) return '(hidden)';
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  for (const name of url.searchParams.keys())
    if (/pass|secret|token|key/i.test(name)) url.searchParams.set(name, '***');
  return url.href;
}
