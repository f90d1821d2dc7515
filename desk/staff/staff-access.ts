import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { isExtension } from '../routes/public-access.ts';

/** Lets the review page of the extension use a route for staff, and no other page. */
export const staffAccess: MiddlewareHandler = cors({
  origin: (origin) => (isExtension(origin) ? origin : null),
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type'],
  exposeHeaders: ['Retry-After'],
  maxAge: 86_400,
});
