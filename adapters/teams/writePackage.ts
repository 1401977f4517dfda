import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { paintPng } from '../../src/chart/paintPng.ts';
import { OperatorError } from '../../src/operatorError.ts';
import { COLOUR_ICON, OUTLINE_ICON } from './icons.ts';
import { writeTeamsManifest } from './manifest.ts';

const FILE = 'workplan-teams.zip';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PACKAGE_JSON = new URL('../../package.json', import.meta.url);

/** The first day that zip files know, in whatever zone: the same input gives the same bytes on any day. */
const UNCHANGING = new Date(1980, 0, 1, 12);

/** Writes the app package for CLIENT_ID and PUBLIC_URL into the folder it is run in: to be uploaded to Teams. */
async function main(): Promise<void> {
  const appId = readAppId();
  const publicUrl = readPublicUrl();
  const { version }: { readonly version: string } = JSON.parse(await readFile(PACKAGE_JSON, 'utf8'));
  const manifest = writeTeamsManifest({ appId, version, ...(publicUrl === undefined ? {} : { publicUrl }) });
  const files: Zippable = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'color.png': await paintPng(COLOUR_ICON),
    'outline.png': await paintPng(OUTLINE_ICON),
  };
  const file = path.resolve(FILE);
  await writeFile(file, zipSync(files, { level: 9, mtime: UNCHANGING })).catch(
    (error: NodeJS.ErrnoException) => {
      throw new OperatorError(
        `The file ${file} can’t be written (${error.code}). Run this in a folder that you may write to.`,
      );
    },
  );
  process.stdout.write(
    `${file} is the app, version ${version}: upload it in the Teams admin centre (Teams apps, Manage apps, Upload new app) or, to try it yourself, in Teams (Apps, Manage your apps, Upload an app).\n`,
  );
}

function readAppId(): string {
  const id = process.env['CLIENT_ID']?.trim() ?? '';
  if (GUID.test(id)) return id;
  const where =
    'the Application (client) ID of the app registration in Microsoft Entra, such as 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
  throw new OperatorError(
    id === ''
      ? `The environment variable CLIENT_ID is missing. Set it to ${where}.`
      : `The environment variable CLIENT_ID is “${id}”, which can’t be used. Set it to ${where}.`,
  );
}

function readPublicUrl(): string | undefined {
  const address = process.env['PUBLIC_URL'] ?? '';
  if (address === '') return undefined;
  if (/^https?:\/\//.test(address) && URL.canParse(address)) return address;
  throw new OperatorError(
    `The environment variable PUBLIC_URL is “${address}”, which can’t be used. Set it to an address such as https://workplan.example.org, or leave it out.`,
  );
}

main().catch((error: unknown) => {
  const isExpected = error instanceof OperatorError;
  process.stderr.write(
    `${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
