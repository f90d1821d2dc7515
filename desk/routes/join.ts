import { Hono } from 'hono';
import { type Join, joinPath } from '../../src/contract/join.ts';
import type { Desk } from '../desk.ts';
import { joinDocumentOf } from '../publishing/join-document.ts';
import { asFile } from './answer-file.ts';
import { publicAccess } from './public-access.ts';

/** `GET /.well-known/qiuzheng.json`: the join document. */
export const join = (desk: Desk): Hono =>
  new Hono().use(joinPath, publicAccess(desk)).get(joinPath, asFile, async (context) => {
    context.header('Cache-Control', 'public, max-age=60');
    return context.json(await joinDocument(desk));
  });

/** What a person needs to follow this desk. */
export async function joinDocument(desk: Desk): Promise<Join> {
  const address = desk.publicAddress();
  const lists = await desk.lists.all();
  return joinDocumentOf(address, desk.config, lists, `${address}/reports`);
}
