import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { hasRole, type Person } from '../../../src/people/person.ts';
import type { ImportId, Imports } from '../../../src/ports/imports.ts';
import type { ChangeFeed } from '../changeFeed.ts';
import { LIMITS } from '../limits.ts';
import { type Form, readForm } from '../readForm.ts';
import type { WebOptions } from '../webAdapter.ts';
import { planAddress, previewAddress } from './addresses.ts';
import { drawPlanPage } from './drawPlanPage.ts';
import { drawPreview } from './drawPreview.ts';
import { readEdit } from './readEdit.ts';

type Parts = WebOptions & {
  readonly imports: Imports;
  readonly importBytes: number;
  readonly feed: ChangeFeed;
};

const NOT_YOURS = 'Only the secretariat brings plans in. Go back, and choose them under “You are”.';
const GONE = 'That document does not wait any more: it was taken over or discarded.';

/** Bringing a plan in: send a document, look at what was read, settle the doubts, take it over or not, undo it. */
export function createPlanRoutes({ imports, transcripts, importBytes, feed, ...options }: Parts): Hono {
  const app = new Hono();
  const somebody = async (id: string | undefined): Promise<Person | undefined> => {
    const person = (await transcripts.people()).find((one) => one.id === id);
    return person !== undefined && hasRole(person, 'secretariat') ? person : undefined;
  };
  const nameOf = async (): Promise<(id: string) => string> => {
    const people = await transcripts.people();
    return (id) => people.find((person) => person.id === id)?.name ?? id;
  };
  const home = async (context: Context, person: Person, problem = '', status: 200 | 400 | 413 = 200) =>
    context.html(
      drawPlanPage({
        person,
        problem,
        current: await imports.current(),
        documents: await imports.list(),
        zone: (await options.plan()).zone,
        nameOf: await nameOf(),
        mostBytes: importBytes,
      }),
      status,
    );

  app.get('/', async (context) => {
    const person = await somebody(context.req.query('as'));
    if (person === undefined) return context.text(NOT_YOURS, 403);
    return home(context, person, context.req.query('problem')?.slice(0, LIMITS.said));
  });
  app.post(
    '/read',
    bodyLimit({
      // The form around the file takes some more.
      maxSize: importBytes + 10_000,
      onError: (context) =>
        context.text(
          `That file is larger than ${Math.floor(importBytes / 1_000_000)} MB. Send only the pages or sheets that hold the plan.`,
          413,
        ),
    }),
    async (context) => {
      const body = await context.req.parseBody();
      const person = await somebody(String(body['as'] ?? ''));
      if (person === undefined) return context.text(NOT_YOURS, 403);
      const file = body['file'];
      if (!(file instanceof File) || file.name === '')
        return home(context, person, 'Choose a file first.', 400);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await imports.read(bytes, nameOfFile(file.name), person.id);
      if ('problem' in read) return home(context, person, read.problem, 400);
      return context.redirect(previewAddress(read.id, person), 303);
    },
  );
  app.get('/:id', async (context) => {
    const person = await somebody(context.req.query('as'));
    if (person === undefined) return context.text(NOT_YOURS, 403);
    const preview = await imports.preview(context.req.param('id') as ImportId);
    if (preview === undefined) return home(context, person, GONE);
    const problem = context.req.query('problem')?.slice(0, LIMITS.said) ?? '';
    return context.html(drawPreview(preview, person, problem));
  });
  app.post('/:id/edit', async (context) => {
    const { id, form, person } = await asked(context);
    if (person === undefined) return context.text(NOT_YOURS, 403);
    const edit = readEdit(form, person);
    const { problem } =
      edit === undefined
        ? { problem: 'That could not be understood, so nothing was changed. Load the page again.' }
        : await imports.edit(id, edit);
    return back(context, previewAddress(id, person), form['at'] ?? '', problem);
  });
  app.post('/:id/take-over', async (context) => {
    const { id, form, person } = await asked(context);
    if (person === undefined) return context.text(NOT_YOURS, 403);
    const { problem } = await imports.takeOver(id, person.id, form['seen'] ?? '');
    feed.tell();
    return problem === undefined
      ? context.redirect(planAddress(person), 303)
      : back(context, previewAddress(id, person), '', problem);
  });
  app.post('/:id/discard', async (context) => {
    const { id, person } = await asked(context);
    if (person === undefined) return context.text(NOT_YOURS, 403);
    const { problem } = await imports.discard(id);
    return back(context, planAddress(person), '', problem);
  });
  app.post('/:id/undo', async (context) => {
    const { id, person } = await asked(context);
    if (person === undefined) return context.text(NOT_YOURS, 403);
    const { problem } = await imports.undo(id, person.id);
    feed.tell();
    return back(context, planAddress(person), '', problem);
  });
  const asked = async (
    context: Context,
  ): Promise<{ id: ImportId; form: Form; person: Person | undefined }> => {
    const form = await readForm(context);
    const person = await somebody(form['as']);
    return { id: (context.req.param('id') ?? '') as ImportId, form, person };
  };
  return app;
}

/** Some browsers send a path with the name. */
function nameOfFile(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name).slice(0, 200);
}

function back(context: Context, address: string, at: string, problem = ''): Response {
  const url = new URL(address, 'http://console');
  if (problem !== '') url.searchParams.set('problem', problem);
  if (/^[\w-]{1,40}$/.test(at)) url.hash = at;
  return context.redirect(`${url.pathname}${url.search}${url.hash}`, 303);
}
