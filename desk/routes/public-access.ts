import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { isOnThisMachine } from '../../src/contract/allowed-address.ts';
import { proofHeader } from '../../src/contract/proof-of-work.ts';
import type { Desk } from '../desk.ts';

/**
 * Lets pages of other origins use a route. A desk on the web trusts no origin and serves all of them. A desk
 * on this machine can be reached only from here, but by every page that is open here: it serves the extension
 * and the origins in its settings.
 */
export function publicAccess({ publicAddress, webOrigins }: Desk): MiddlewareHandler {
  const all = cors({ ...access, origin: '*' });
  const some = cors({
    ...access,
    origin: (origin) => (isExtension(origin) || webOrigins.includes(origin) ? origin : null),
  });
  const servesAll = () => webOrigins.includes('*') || !isOnThisMachine(publicAddress());
  // Asked at each request: before the desk listens, its address may not be known.
  return (context: Context, next) => (servesAll() ? all : some)(context, next);
}

const access = {
  allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
  allowHeaders: ['Content-Type', 'Idempotency-Key', 'If-None-Match', proofHeader],
  exposeHeaders: ['ETag', 'Location', 'Retry-After'],
  maxAge: 86_400,
};

/** No page can have such an origin. The id of an extension differs from browser to browser. */
export const isExtension = (origin: string): boolean => /^(chrome|moz)-extension:\/\/[\w-]+$/.test(origin);
