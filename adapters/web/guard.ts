import type { MiddlewareHandler } from 'hono';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Lets in only this machine's own page: the name in the address must be the local one (so that another
 * site's name can't be pointed here), and a form must come from this page.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host))
    return context.text('This page is only served as 127.0.0.1.', 403);
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    if (
      (origin !== undefined && origin !== `http://${host}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none')
    ) {
      return context.text('This form was sent from another site.', 403);
    }
  }
  await next();
  context.header('Content-Security-Policy', POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  // Not "no-referrer": browsers then send forms with the Origin "null", which is refused above.
  context.header('Referrer-Policy', 'same-origin');
  context.header('Cache-Control', 'no-store');
  return undefined;
};
