import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { DeliveryError } from '../../../src/ports/chatAdapter.ts';
import type { Conversation } from '../../../src/ports/conversation.ts';

/** The token no longer works, so nothing does. */
const TENANT = new Set([
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'app_not_installed',
  'team_access_not_granted',
  'org_login_required',
  'invalid_refresh_token',
  'bad_refresh_token',
]);
/** The one place can't be written to: a person who left, or a channel. */
const PLACE = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'user_not_found',
  'user_not_visible',
  'user_disabled',
  'user_is_deactivated',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_non_threadable_channel',
  'no_permission',
]);
const BUSY = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'service_unavailable',
  'team_added_to_org',
]);
/** Slack says that it went wrong, and not whether it was done. */
const UNCERTAIN = new Set(['fatal_error', 'internal_error', 'request_timeout']);
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const BUSY_MS = 30_000;

/** What Slack's answer means for a message. `account_inactive` may be the app’s account or the person’s; the caller finds out. */
export function deliveryErrorOf(error: unknown, to: Conversation): Error {
  if (error instanceof DeliveryError) return error;
  if (error instanceof WebAPIRateLimitedError)
    return new DeliveryError('busy', 'Slack asks for a pause.', Math.max(1, error.retryAfter) * 1_000);
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (TENANT.has(code)) return new DeliveryError('tenant', code);
    if (PLACE.has(code)) return new DeliveryError(to.kind === 'direct' ? 'person' : 'channel', code);
    if (BUSY.has(code)) return new DeliveryError('busy', code, BUSY_MS);
    if (UNCERTAIN.has(code)) return new DeliveryError('uncertain', code);
    return new DeliveryError('message', explained(code, error.data));
  }
  if (error instanceof WebAPIHTTPError)
    return error.statusCode >= 500 || error.statusCode === 408
      ? new DeliveryError('uncertain', `Slack answered ${error.statusCode}.`)
      : new DeliveryError('message', `Slack answered ${error.statusCode}.`);
  if (error instanceof WebAPIRequestError)
    return isNeverConnected(error.original)
      ? new Error(`Slack can’t be reached: ${codeOf(error.original)}.`)
      : new DeliveryError('uncertain', `Slack’s answer was lost: ${codeOf(error.original)}.`);
  return error instanceof Error ? new Error(error.message) : new Error('Slack could not be asked.');
}

export function codeOfPlatform(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** What went wrong, in words for the log. */
export function problemOf(error: unknown): string {
  return error instanceof WebAPIPlatformError
    ? explained(error.data.error, error.data)
    : 'Slack could not be asked';
}

/** Why Slack takes no block, named by itself; never our words. */
function explained(code: string, data: WebAPIPlatformError['data']): string {
  const messages = data.response_metadata?.messages?.slice(0, 3).join(' ') ?? '';
  const needed = 'needed' in data ? ` (needs ${String(data['needed'])})` : '';
  return `${code}${needed}${messages === '' ? '' : `: ${messages.slice(0, 300)}`}`;
}

function isNeverConnected(error: Error): boolean {
  return NEVER_CONNECTED.has(codeOf(error));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
