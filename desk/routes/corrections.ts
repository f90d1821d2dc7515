import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { statuses } from '../../src/contract/list.ts';
import type { Desk } from '../desk.ts';
import { findDisputes } from '../disputes/dispute-store.ts';
import { correctionPage, type PublicDesk } from '../pages/correction-page.ts';
import type { CorrectionWays } from '../pages/corrections-frame.ts';
import { correctionsPage } from '../pages/corrections-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { answerPublicPage } from '../pages/public-page.ts';
import { wishedLanguage } from '../pages/wished.ts';
import { answerProblem, refuse } from '../problems.ts';
import { correctionName } from '../publishing/correction-address.ts';
import { atomFeed, dataFeed } from '../publishing/correction-feeds.ts';
import { type EntryWish, everything, findEntries } from '../publishing/find-entries.ts';
import { type PublicEntries, type PublicEntry, publicEntries } from '../publishing/public-entries.ts';
import { readSharePicture, sharePictureOf } from '../publishing/share-pictures.ts';
import { similarEntries } from '../publishing/similar-entries.ts';
import { limitSenders } from '../running/limit-senders.ts';
import { sha256 } from '../sha256.ts';
import { answerFile, asFile, cacheFor } from './answer-file.ts';
import { publicAccess } from './public-access.ts';

/**
 * `/corrections`: what this desk has published about claims, for everybody. An index with a search, a page
 * each, and feeds.
 */
export function corrections(desk: Desk): Hono {
  // Each search goes through all entries.
  const secondsToWait = limitSenders(desk.intake);
  const publicDesk = (): PublicDesk => ({ address: desk.publicAddress(), config: desk.config });
  const feeds = { atom: feedOf(atomFeed), json: feedOf(dataFeed) };
  const answerFeed = async (context: Context, feed: ReturnType<typeof feedOf>, type: string) => {
    const { bytes, digest } = feed(await publicEntries(desk.lists), publicDesk());
    return answerFile(context, desk.files.of(bytes, digest), cacheFor.aMinute, type);
  };
  return new Hono()
    .use('/corrections.atom', publicAccess(desk))
    .use('/corrections.json', publicAccess(desk))
    .get('/corrections.atom', (context) =>
      answerFeed(context, feeds.atom, 'application/atom+xml; charset=utf-8'),
    )
    .get('/corrections.json', (context) =>
      answerFeed(context, feeds.json, 'application/ld+json; charset=utf-8'),
    )
    .get('/corrections', asFile, async (context) => {
      const wish = wishOf(context.req.query());
      const seconds = wish.search === '' ? null : await secondsToWait(context);
      if (seconds !== null) {
        context.header('Retry-After', String(seconds));
        context.header('Cache-Control', 'no-store');
        return answerProblem(context, refuse('too-many-searches', String(seconds)));
      }
      const found = findEntries((await publicEntries(desk.lists)).values(), wish);
      const words = pageWords[wishedLanguage(context)];
      context.header('Cache-Control', cacheFor.aMinute);
      return answerPublicPage(
        context,
        words,
        correctionsPage(words, publicDesk(), wish, found, waysFrom('')),
      );
    })
    .get('/corrections/:name', asFile, async (context) => {
      const name = context.req.param('name');
      const entries = await publicEntries(desk.lists);
      const shown = entries.get(name);
      if (!shown) {
        const meant = correctionName(name);
        return entries.has(meant) ? context.redirect(meant, 308) : notHere(context);
      }
      const words = pageWords[wishedLanguage(context)];
      context.header('Cache-Control', cacheFor.aMinute);
      const disputed = { listId: shown.list.id, entryId: shown.entry.id };
      const disputes = await findDisputes(desk.database, desk.deskId, disputed);
      const picture = await sharePictureOf(desk.dataFolder, shown.entry);
      const around = { disputes, similar: similarEntries(entries, shown), picture };
      const page = correctionPage(words, publicDesk(), shown, waysFrom('../'), around);
      return answerPublicPage(context, words, page);
    })
    .use('/shares/*', publicAccess(desk))
    .get('/shares/:file', async (context) => {
      const digest = /^([0-9a-f]{64})\.png$/.exec(context.req.param('file'))?.[1] ?? '';
      const bytes = await readSharePicture(desk.dataFolder, digest);
      if (!bytes) return notHere(context);
      context.header('Cache-Control', cacheFor.ever);
      return context.body(bytes, 200, { 'Content-Type': 'image/png' });
    });
}

/** Makes a feed once for the entries it is of. */
function feedOf(make: (entries: Iterable<PublicEntry>, desk: PublicDesk) => string) {
  let made: { of: PublicEntries; bytes: Uint8Array<ArrayBuffer>; digest: string } | null = null;
  return (entries: PublicEntries, desk: PublicDesk) => {
    if (made?.of === entries) return made;
    const bytes = new TextEncoder().encode(make(entries.values(), desk));
    made = { of: entries, bytes, digest: sha256(bytes) };
    return made;
  };
}

const wishSchema = v.object({
  q: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  status: v.fallback(v.nullable(v.picklist(statuses)), null),
  category: v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), null),
  page: v.fallback(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)), 1),
});

/** What somebody wants to see, by the query of an address; what makes no sense is passed over. Pure. */
function wishOf(query: Record<string, string>): EntryWish {
  const { q, ...wish } = v.parse(wishSchema, { q: '', status: null, category: null, page: '1', ...query });
  return { search: q, ...wish };
}

/** The addresses of a desk's pages from one of them; `root` leads to its front page. */
const waysFrom = (root: string): CorrectionWays => ({
  home: root || './',
  index: (wish = everything) => `${root}corrections${queryOf(wish)}`,
  entry: (name) => `${root}corrections/${name}`,
  share: (digest) => `${root}shares/${digest}.png`,
  atom: `${root}corrections.atom`,
  feed: `${root}corrections.json`,
  other: null,
  isServed: true,
});

function queryOf({ search, status, category, page }: EntryWish): string {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (status) query.set('status', status);
  if (category) query.set('category', category);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}

/** What is not there may be published in a moment: no cache is to remember that it was not. */
function notHere(context: Context) {
  context.header('Cache-Control', 'no-store');
  return answerProblem(context, refuse('not-found'));
}
