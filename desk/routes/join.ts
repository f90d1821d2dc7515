import { Hono } from 'hono';
import { joinPath } from '../../src/contract/join.ts';
import type { Desk } from '../desk.ts';
import { joinDocument } from '../join-document.ts';
import { answer304 } from './answer-304.ts';
import { publicAccess } from './public-access.ts';

/** `GET /.well-known/qiuzheng.json`: the join document. */
export const join = (desk: Desk): Hono =>
  new Hono().use(joinPath, publicAccess(desk)).get(joinPath, answer304, async (context) => {
    context.header('Cache-Control', 'public, max-age=60');
    return context.json(await joinDocument(desk));
  });
