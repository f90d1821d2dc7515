import { Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { answer304 } from './answer-304.ts';
import { publicAccess } from './public-access.ts';

/** `GET /lists/:name.json`: a published list, byte by byte as it was published. */
export const listFile = (desk: Desk): Hono =>
  new Hono().use('/lists/:file', publicAccess(desk)).get('/lists/:file', answer304, async (context) => {
    const name = /^([a-z0-9-]+)\.json$/.exec(context.req.param('file'))?.[1];
    const list = name === undefined ? null : await desk.lists.find(name);
    if (!list) return answerProblem(context, refuse('not-found'));
    return context.body(list.bytes, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
      ETag: `"${list.sha256}"`,
    });
  });
