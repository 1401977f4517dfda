import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { conversationKey, type Hear } from '../../src/ports/conversation.ts';
import { dayIn } from '../../src/time/zone.ts';
import type { ChangeFeed } from './changeFeed.ts';
import { type ClockMove, grown, moveClock } from './clockMoves.ts';
import { drawPage } from './drawPage.ts';
import { heardChoosing, heardSaying, type Manner } from './hearing.ts';
import { LIMITS } from './limits.ts';
import { DIRECT, placeOf, webIdentity } from './places.ts';
import { type Form, readForm, type Sender, senderOf } from './readForm.ts';
import { conversations, type PageState, readState } from './readState.ts';
import type { WebOptions } from './webAdapter.ts';

type Parts = WebOptions & { readonly hear: Hear; readonly feed: ChangeFeed };

const STRANGER = 'That person or channel is not in the plan any more. Load the page again.';

/** The page, its event stream, and the three things a form can do: say, choose, move the clock. */
export function createConsoleRoutes(parts: Parts): Hono {
  const { transcripts, feed, clock, hear } = parts;
  const app = new Hono();
  let move: ClockMove | undefined;
  app.get('/', async (context) => {
    const state = await readState(context.req.query(), parts);
    if (state === undefined)
      return context.text('The roster is empty. Import one, then load this page again.');
    return context.html(
      drawPage({ ...state, ...(move === undefined ? {} : { move }), ...problemIn(context) }),
    );
  });
  app.get('/feed', (context) => feedTo(context, feed));
  app.post('/say', async (context) => {
    const form = await readForm(context);
    const sender = await senderOf(form, transcripts);
    if (sender === undefined) return answer(context, form, STRANGER);
    const said = (form['said'] ?? '').trim();
    if (said === '') return answer(context, form, 'Write something first.');
    if (said.length > LIMITS.said)
      return answer(
        context,
        form,
        `That is ${said.length} characters; the most is ${LIMITS.said}. Nothing was sent.`,
      );
    await hear(heardSaying(said, mannerOf(form, sender)));
    return answerSoon(context, form, feed);
  });
  app.post('/choose', async (context) => {
    const form = await readForm(context);
    const sender = await senderOf(form, transcripts);
    if (sender === undefined) return answer(context, form, STRANGER);
    const manner = mannerOf(form, sender);
    const entries = await transcripts.read(conversationKey(manner.in), LIMITS.shown);
    const entry = entries.find((one) => one.id === form['message']);
    if (entry === undefined) return answer(context, form, 'That message is not in this conversation.');
    const heard = heardChoosing(entry, form['choice'] ?? '', form, manner);
    if ('problem' in heard) return answer(context, form, heard.problem);
    await hear(heard);
    return answerSoon(context, form, feed);
  });
  if (clock !== undefined)
    app.post('/clock', async (context) => {
      const form = await readForm(context);
      const [people, channels] = await Promise.all([transcripts.people(), transcripts.channels()]);
      const keys = conversations(
        people,
        channels.filter(({ platform }) => platform === 'web'),
      );
      const before = await transcripts.count(keys);
      const problem = await moveClock(clock, form);
      if (problem !== undefined) return answer(context, form, problem, 'clock');
      await feed.quiet();
      const [after, now, { zone }] = await Promise.all([transcripts.count(keys), clock.now(), parts.plan()]);
      move = { to: dayIn(zone, now), newIn: grown(before, after) };
      feed.tell();
      return answer(context, form);
    });
  return app;
}

/** A form is heard once, however often it is pressed before the page is drawn again. */
function mannerOf(form: Form, { person, open }: Sender): Manner {
  const once = /^[\w-]{1,64}$/.test(form['once'] ?? '') ? form['once'] : randomUUID();
  return { eventId: `web/${person.id}/${once}`, from: webIdentity(person), in: placeOf(open, person) };
}

/** A page without its script can't be told later, so it waits for the bot to have said what it will say. */
async function answerSoon(context: Context, form: Form, feed: ChangeFeed): Promise<Response> {
  if (!isScript(context)) await feed.quiet();
  return answer(context, form);
}

function isScript(context: Context): boolean {
  return context.req.header('accept')?.includes('application/json') === true;
}

/** The script gets what is wrong; a page without it goes back to where it was, which shows it. */
function answer(
  context: Context,
  form: Form,
  problem = '',
  about: NonNullable<PageState['problem']>['about'] = 'words',
): Response {
  if (isScript(context)) return context.json({ problem });
  const back = new URLSearchParams({
    as: form['as'] ?? '',
    in: form['in'] ?? DIRECT,
    ...(problem === '' ? {} : { problem, about }),
  });
  return context.redirect(`/?${back.toString()}`, 303);
}

function problemIn(context: Context): Pick<PageState, 'problem'> {
  const words = context.req.query('problem')?.slice(0, LIMITS.notice);
  if (words === undefined) return {};
  return { problem: { about: context.req.query('about') === 'clock' ? 'clock' : 'words', words } };
}

/** Server-sent events: a word whenever there is something to look at. */
function feedTo(context: Context, feed: ChangeFeed): Response {
  return streamSSE(context, async (stream) => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const stop = feed.subscribe(() => void stream.writeSSE({ event: 'changed', data: '' }));
    const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), LIMITS.heartbeat);
    stream.onAbort(end);
    await stream.writeSSE({ event: 'ready', data: '' });
    await Promise.race([ended, feed.closed]);
    clearInterval(beat);
    stop();
  });
}
