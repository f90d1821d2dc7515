import { type Context, Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { htmlPage } from '../pages/html-page.ts';
import { listPage } from '../pages/list-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { wishedLanguage } from '../pages/wished.ts';
import { answerProblem, refuse } from '../problems.ts';
import type { PublishedList } from '../publishing/published-lists.ts';
import { answerFile, asFile, cacheFor } from './answer-file.ts';
import { publicAccess } from './public-access.ts';

/**
 * `GET /lists/:name.json`: a published list as one file, and `.html` as a page. `GET /signed/…`: the files of
 * a signed list, by the paths that src/contract/signed/release.ts names.
 */
export const publishedFiles = (desk: Desk): Hono =>
  new Hono()
    .use('/lists/*', publicAccess(desk))
    .use('/signed/*', publicAccess(desk))
    .get('/lists/:file', asFile, async (context) => {
      const [, name, ending] = /^([a-z0-9-]{1,200})\.(json|html)$/.exec(context.req.param('file')) ?? [];
      const list = name === undefined ? null : await desk.lists.find(name);
      if (!list) return notHere(context);
      if (ending === 'html') return answerListPage(context, list);
      return answerFile(context, desk.files.of(list.bytes, list.sha256), cacheFor.aMinute);
    })
    .get('/signed/:name/:file', async (context) => {
      const { name, file } = context.req.param();
      const isOne = namePattern.test(name) && /^(keys|head)\.json$/.test(file);
      const found = isOne ? await desk.files.find(`signed/${name}/${file}`) : null;
      return found ? answerFile(context, found, cacheFor.aMinute) : notHere(context);
    })
    .get('/signed/:name/:folder/:file', async (context) => {
      const { name, folder, file } = context.req.param();
      const isOne =
        namePattern.test(name) &&
        /^(releases|lists|deltas)$/.test(folder) &&
        /^[0-9a-f]{64}\.json$/.test(file);
      const found = isOne ? await desk.files.find(`signed/${name}/${folder}/${file}`) : null;
      return found ? answerFile(context, found, cacheFor.ever) : notHere(context);
    });

/** No longer than a file's name may be, for which a system would fail instead of finding none. */
const namePattern = /^[a-z0-9-]{1,200}$/;

/** The list as a page for people, which is made at each request and seldom asked for. */
function answerListPage(context: Context, { name, list, keyFingerprint }: PublishedList) {
  const words = pageWords[wishedLanguage(context)];
  context.header('Cache-Control', cacheFor.aMinute);
  const page = listPage(words, list(), keyFingerprint, { file: `${name}.json`, home: '../' });
  return htmlPage(context, words, page);
}

/** What is not there may be there in a moment: no cache is to remember that it was not. */
function notHere(context: Context) {
  context.header('Cache-Control', 'no-store');
  return answerProblem(context, refuse('not-found'));
}
