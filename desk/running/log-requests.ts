import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/**
 * Writes one line of JSON for each request. It names the address as the desk writes it, `/receipts/:token`:
 * neither the one that was asked, which may be a secret, nor who asked, nor anything that was sent.
 */
export const logRequests =
  (write: (line: string) => void = console.log): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now();
    await next();
    const line = {
      at: new Date().toISOString(),
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(performance.now() - began),
    };
    write(JSON.stringify(line));
  };
