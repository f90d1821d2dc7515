import { getRequestListener } from '@hono/node-server';

// The desk's server puts a Request and a Response of its own in the place of Node's when it first starts.
// Done here, so that every test file finds the same ones, whichever runs first.
getRequestListener(() => new Response());
