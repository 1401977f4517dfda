import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Person } from '../../src/people/person.ts';
import { type Conversation, conversationKey, type Hear, type Incoming } from '../../src/ports.ts';
import { parseDay } from '../../src/time/day.ts';
import type { Instant } from '../../src/time/zone.ts';
import type { ChangeFeed } from './changeFeed.ts';
import { drawEntries, drawPage, type PageState } from './drawPage.ts';
import { type Form, heardChoosing, heardSaying } from './hearing.ts';
import { LIMITS } from './limits.ts';
import { channelPlace, directPlace, webIdentity } from './places.ts';
import type { WebOptions } from './webAdapter.ts';

type Parts = WebOptions & { readonly hear: Hear; readonly feed: ChangeFeed };

/** The page, its event stream, and the three things a form can do: say, choose, move the clock. */
export function createConsoleRoutes(parts: Parts): Hono {
  const app = new Hono();
  app.get('/', async (context) => context.html(drawPage(await stateOf(context, parts))));
  app.get('/messages', async (context) => {
    const state = await stateOf(context, parts);
    return context.html(drawEntries(state));
  });
  app.get('/counts', async (context) => {
    const { counts, now } = await stateOf(context, parts);
    return context.json({ counts: Object.fromEntries(counts), now });
  });
  app.get('/feed', (context) => feedTo(context, parts));
  app.post('/say', async (context) => {
    const { form, person, where } = await readForm(context, parts);
    const said = (form['said'] ?? '').trim();
    if (said === '') return answer(context, form, 'Write something first.');
    if (said.length > LIMITS.said)
      return answer(
        context,
        form,
        `That is ${said.length} characters; the most is ${LIMITS.said}. Nothing was sent.`,
      );
    return hearAndAnswer(
      context,
      form,
      heardSaying(said, webIdentity(person), where, `web/${randomUUID()}`),
      parts,
    );
  });
  app.post('/choose', async (context) => {
    const { form, person, where } = await readForm(context, parts);
    const entries = await parts.transcripts.read(conversationKey(where), LIMITS.shown);
    const entry = entries.find((one) => one.id === form['message']);
    if (entry === undefined) return answer(context, form, 'That message is not in this conversation.');
    const heard = heardChoosing(
      entry,
      form['choice'] ?? '',
      form,
      webIdentity(person),
      where,
      `web/${randomUUID()}`,
    );
    return 'problem' in heard
      ? answer(context, form, heard.problem)
      : hearAndAnswer(context, form, heard, parts);
  });
  app.post('/clock', async (context) => {
    const { form } = await readForm(context, parts);
    const { clock } = parts;
    if (clock === undefined) return answer(context, form, 'The clock can’t be moved here.');
    const problem = await moveClock(clock, form);
    parts.feed.everywhere();
    return answer(context, form, problem);
  });
  return app;
}

async function moveClock(clock: NonNullable<WebOptions['clock']>, form: Form): Promise<string> {
  if (form['to'] === 'next-day') await clock.nextDay();
  else if (form['to'] === 'next-reminder')
    return (await clock.nextReminder()) ? '' : 'No reminder is to come.';
  else {
    const day = parseDay(form['day'] ?? '');
    if (day === undefined || day < '2000-01-01' || day > '2100-12-31')
      return `“${form['day'] ?? ''}” is not a day I can go to. Write it as 2025-03-31.`;
    await clock.goTo(day);
  }
  return '';
}

async function hearAndAnswer(
  context: Context,
  form: Form,
  incoming: Incoming,
  parts: Parts,
): Promise<Response> {
  await parts.hear(incoming);
  return answer(context, form, '');
}

/** The script gets a word; a page without it goes back to where it was. */
function answer(context: Context, form: Form, notice: string): Response {
  if (context.req.header('accept')?.includes('application/json')) return context.json({ notice });
  const back = new URLSearchParams({
    as: form['as'] ?? '',
    in: form['in'] ?? 'direct',
    ...(notice === '' ? {} : { notice }),
  });
  return context.redirect(`/?${back.toString()}`, 303);
}

async function readForm(
  context: Context,
  parts: Parts,
): Promise<{ form: Form; person: Person; where: Conversation }> {
  const body = await context.req.parseBody();
  const form = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
  const people = await parts.transcripts.people();
  const person = people.find((one) => one.id === form['as']) ?? people[0];
  if (person === undefined) throw new Error('The roster is empty.');
  return {
    form,
    person,
    where:
      form['in'] === 'direct' || form['in'] === undefined ? directPlace(person) : channelPlace(form['in']),
  };
}

async function stateOf(context: Context, parts: Parts): Promise<PageState> {
  const { transcripts, clock } = parts;
  const [people, channels] = await Promise.all([transcripts.people(), transcripts.channels()]);
  const own = channels.filter((channel) => channel.platform === 'web');
  const person = people.find((one) => one.id === context.req.query('as')) ?? people[0];
  if (person === undefined) throw new Error('The roster is empty.');
  const open = own.some(({ id }) => id === context.req.query('in'))
    ? (context.req.query('in') ?? 'direct')
    : 'direct';
  const where = open === 'direct' ? directPlace(person) : channelPlace(open);
  const keys = [
    ...people.map((one) => conversationKey(directPlace(one))),
    ...own.map(({ id }) => conversationKey(channelPlace(id))),
  ];
  const [entries, counts, now] = await Promise.all([
    transcripts.read(conversationKey(where), LIMITS.shown),
    transcripts.count(keys),
    clock === undefined ? (new Date().toISOString() as Instant) : clock.now(),
  ]);
  const notice = context.req.query('notice')?.slice(0, 200);
  return {
    person,
    people,
    channels: own,
    open,
    entries,
    counts,
    now,
    zone: parts.zone,
    hasClock: clock !== undefined,
    ...(notice === undefined ? {} : { notice }),
  };
}

/** Server-sent events: the key of each conversation in which something was said. */
function feedTo(context: Context, { feed }: Parts): Response {
  return streamSSE(context, async (stream) => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const stop = feed.subscribe(
      (conversation) => void stream.writeSSE({ event: 'said', data: conversation }),
    );
    const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), LIMITS.heartbeat);
    stream.onAbort(end);
    await stream.writeSSE({ event: 'ready', data: '' });
    await Promise.race([ended, feed.closed]);
    clearInterval(beat);
    stop();
  });
}
