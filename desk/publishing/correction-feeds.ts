import { html, raw } from 'hono/html';
import type { PublicDesk } from '../pages/correction-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { saidOf } from '../pages/said-of-entry.ts';
import { claimReviewOf, firstPublished, languageOf } from './claim-review.ts';
import { correctionAddress } from './correction-address.ts';
import type { PublicEntry } from './public-entries.ts';
import { xmlText } from './xml-text.ts';

/** Feeds hold the newest: who wants all of a large list reads the list. */
const mostInAtom = 50;
const mostInDataFeed = 10_000;

/** The newest entries as a DataFeed of ClaimReviews (schema.org), as JSON. Pure. */
export function dataFeed(entries: Iterable<PublicEntry>, { address, config }: PublicDesk): string {
  const newest = [...entries].slice(0, mostInDataFeed);
  return `${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    '@id': `${address}/corrections.json`,
    name: config.name,
    ...(newest[0] ? { dateModified: newest[0].entry.updatedAt } : {}),
    dataFeedElement: newest.map((each) => ({
      '@type': 'DataFeedItem',
      dateCreated: firstPublished(each.entry),
      dateModified: each.entry.updatedAt,
      item: [claimReviewOf(each, address)],
    })),
  })}\n`;
}

/** The newest entries as an Atom feed (RFC 4287), what is right first. Pure. */
export function atomFeed(entries: Iterable<PublicEntry>, { address, config }: PublicDesk): string {
  const newest = [...entries].slice(0, mostInAtom);
  const index = `${address}/corrections`;
  const rows = newest.map((each) => {
    const { entry, list } = each;
    const language = languageOf(entry.claim);
    const words = pageWords[language];
    const { fact, rest } = saidOf(words, each);
    const url = correctionAddress(address, entry.id);
    return html`<entry xml:lang="${language}">
<id>${url}</id>
<title>${xmlText(fact)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${moment(firstPublished(entry))}</published>
<updated>${moment(entry.updatedAt)}</updated>
<author><name>${xmlText(list.publisher)}</name></author>
<category term="${entry.status}" label="${words.receipt.statuses[entry.status]}"/>
<summary>${xmlText(`${rest} ${words.receipt.statuses[entry.status]}: “${entry.claim}”`.trim())}</summary>
</entry>
`;
  });
  // A feed has to have been updated some time, also where nothing is in it.
  const updated = newest[0]?.entry.updatedAt ?? '1970-01-01';
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${index}</id>
<title>${xmlText(config.name)}</title>
<updated>${moment(updated)}</updated>
<author><name>${xmlText(config.publisher)}</name></author>
<link rel="self" type="application/atom+xml" href="${address}/corrections.atom"/>
<link rel="alternate" type="text/html" href="${index}"/>
${rows}</feed>
`);
}

/** RFC 3339, as Atom wants it: lists may say a day alone. */
const moment = (stated: string): string => new Date(stated).toISOString();
