import type { ServerResponse } from 'node:http';
import { type CodedError, ErrorCode, type Installation } from '@slack/oauth';
import { html } from 'hono/html';
import { codeOfPlatform } from '../api/slackErrors.ts';

/** What is good once, in one browser and for ten minutes: the state is ours, the code Slack’s. */
const STALE: ReadonlySet<string> = new Set([
  ErrorCode.MissingStateError,
  ErrorCode.InvalidStateError,
  'invalid_code',
  'code_already_used',
]);

/** What to do next, in the order in which it is done. */
export function successPage(
  { team, enterprise, isEnterpriseInstall, appId }: Installation,
  response: ServerResponse,
): void {
  const name = (isEnterpriseInstall === true ? enterprise?.name : team?.name) ?? 'your workspace';
  const home = `slack://app?team=${encodeURIComponent(team?.id ?? '')}&id=${encodeURIComponent(appId ?? '')}&tab=home`;
  show(
    response,
    200,
    'Installed',
    html`<h1>Workplan bot is in ${name}</h1>
<ol>
<li><strong>Choose the channel that gets the weekly digest.</strong> I have sent you a direct message that asks for it.</li>
<li><strong>Say who is who.</strong> People of the roster are known by their e-mail address; the secretariat sees with <code>npm run -s workplan -- doctor</code> whom I can’t reach yet.</li>
<li><strong>Ask me something.</strong> <a href="${home}">Open my Home in Slack</a>, or type <code>/workplan what’s due this month</code> anywhere.</li>
</ol>
<p>Reminders go out by themselves, each lead’s in one direct message, before their target dates.</p>`,
  );
}

/** Somebody pressed “Cancel” on Slack’s page, which is theirs to do. */
export function cancelledPage(response: ServerResponse, again: string): void {
  show(
    response,
    200,
    'Cancelled',
    html`<h1>The installation was cancelled</h1><p>Nothing was installed and nothing was kept, so there is nothing to undo.</p><p>To add Workplan bot after all, <a href="${again}">begin again</a>. Where only administrators may add apps, ask one of them to.</p>`,
  );
}

/** Why an installation came to nothing, with the status that says whose it is to put right. */
export function failurePage(error: CodedError, response: ServerResponse, again: string): void {
  const { status, why } = failureOf(error);
  show(
    response,
    status,
    'Not installed',
    html`<h1>Workplan bot was not installed</h1><p>${why} Nothing was kept.</p><p><a href="${again}">Begin again</a></p>`,
  );
}

function failureOf(error: CodedError): { readonly status: number; readonly why: string } {
  if (STALE.has(error.code ?? '') || STALE.has(codeOfPlatform(error) ?? ''))
    return {
      status: 400,
      why: 'This page was opened twice, too late, or in another browser than the installation began in.',
    };
  if (error.code === ErrorCode.MissingCodeError)
    return { status: 400, why: 'Slack did not let the installation go on.' };
  return {
    status: 502,
    why: 'Slack did not finish the installation. If that happens again, whoever runs the bot finds the reason in its log.',
  };
}

function show(response: ServerResponse, status: number, title: string, body: ReturnType<typeof html>): void {
  const page = html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · Workplan bot</title>
<style>
:root { color-scheme: light dark }
body { max-width: 38rem; margin: 10vh auto; padding: 0 1.25rem; font: 1.0625rem/1.6 system-ui, sans-serif }
h1 { font-size: 1.5rem; line-height: 1.25 }
li { margin: 0.75rem 0 }
code { font-size: 0.9em; padding: 0.1em 0.3em; border-radius: 4px; background: color-mix(in srgb, currentcolor 10%, transparent) }
</style></head><body>${body}</body></html>`;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(String(page));
}
