import { cors } from 'hono/cors';

/** Lets pages of any origin use a route: what everybody may ask for needs no origin to be trusted. */
export const publicAccess = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
  allowHeaders: ['Content-Type', 'Idempotency-Key', 'If-None-Match'],
  exposeHeaders: ['ETag', 'Location', 'Retry-After'],
  maxAge: 86_400,
});
