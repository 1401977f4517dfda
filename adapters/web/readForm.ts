import type { Context } from 'hono';
import type { Person } from '../../src/people/person.ts';
import type { Transcripts } from '../../src/ports/transcripts.ts';
import { DIRECT } from './places.ts';

export type Form = Readonly<Record<string, string>>;

/** Who sent a form, from which conversation. */
export type Sender = { readonly person: Person; readonly open: string };

/** The fields of a form as text; line breaks are one character each. */
export async function readForm(context: Context): Promise<Form> {
  const body = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '',
    ]),
  );
}

/** The sender a form names, or undefined if the roster or the channels don't have them (any more). */
export async function senderOf(form: Form, transcripts: Transcripts): Promise<Sender | undefined> {
  const open = form['in'] ?? DIRECT;
  const [people, channels] = await Promise.all([transcripts.people(), transcripts.channels()]);
  const person = people.find((one) => one.id === form['as']);
  const isKnown = open === DIRECT || channels.some(({ platform, id }) => platform === 'web' && id === open);
  return person === undefined || !isKnown ? undefined : { person, open };
}
