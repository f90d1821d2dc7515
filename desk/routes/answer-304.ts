import { createHash } from 'node:crypto';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/**
 * Gives a route strong ETags (SHA-256 of the body, unless it sets its own) and answers If-None-Match with
 * 304.
 */
export const answer304 = etag({
  generateDigest: (body) => new Uint8Array(createHash('sha256').update(body).digest()).buffer,
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    'access-control-allow-origin',
    'access-control-expose-headers',
    'x-content-type-options',
  ],
});
