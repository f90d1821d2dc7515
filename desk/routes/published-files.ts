import { type Context, Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { answerFile, cacheFor } from './answer-file.ts';
import { publicAccess } from './public-access.ts';

/**
 * `GET /lists/:name.json`: a published list as one file. `GET /signed/…`: the files of a signed list, by the
 * paths that src/contract/signed/release.ts names.
 */
export const publishedFiles = (desk: Desk): Hono =>
  new Hono()
    .use('/lists/*', publicAccess(desk))
    .use('/signed/*', publicAccess(desk))
    .get('/lists/:file', async (context) => {
      const name = /^([a-z0-9-]+)\.json$/.exec(context.req.param('file'))?.[1];
      const list = name === undefined ? null : await desk.lists.find(name);
      if (!list) return notHere(context);
      return answerFile(context, desk.files.of(list.bytes, list.sha256), cacheFor.aMinute);
    })
    .get('/signed/:name/:file', async (context) => {
      const { name, file } = context.req.param();
      const isOne = /^[a-z0-9-]+$/.test(name) && /^(keys|head)\.json$/.test(file);
      const found = isOne ? await desk.files.find(`signed/${name}/${file}`) : null;
      return found ? answerFile(context, found, cacheFor.aMinute) : notHere(context);
    })
    .get('/signed/:name/:folder/:file', async (context) => {
      const { name, folder, file } = context.req.param();
      const isOne =
        /^[a-z0-9-]+$/.test(name) &&
        /^(releases|lists|deltas)$/.test(folder) &&
        /^[0-9a-f]{64}\.json$/.test(file);
      const found = isOne ? await desk.files.find(`signed/${name}/${folder}/${file}`) : null;
      return found ? answerFile(context, found, cacheFor.ever) : notHere(context);
    });

/** What is not there may be there in a moment: no cache is to remember that it was not. */
function notHere(context: Context) {
  context.header('Cache-Control', 'no-store');
  return answerProblem(context, refuse('not-found'));
}
