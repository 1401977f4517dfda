import { buildManifest } from './manifest.ts';

/** Prints the manifest for PUBLIC_URL, or for Socket Mode where there is none: to be pasted into “Create an app”. */
const publicUrl = process.env['PUBLIC_URL'];
process.stdout.write(
  `${JSON.stringify(buildManifest(publicUrl === undefined || publicUrl === '' ? {} : { publicUrl }), null, 2)}\n`,
);
