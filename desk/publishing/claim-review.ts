import type { Entry, Status } from '../../src/contract/list.ts';
import { webAddress } from '../../src/contract/web-address.ts';
import { pageWords } from '../pages/page-words.ts';
import type { PageLanguage } from '../pages/wished.ts';
import { correctionAddress } from './correction-address.ts';
import { verdictSince } from './entry-steps.ts';
import type { PublicEntry } from './public-entries.ts';

/** The statuses that have a place on the scale from 1 to 5; of the others a word says more than a number. */
const ratings: Partial<Record<Status, number>> = { false: 1, misleading: 2, true: 5 };

/** The language in which the words around a text are said, where no reader has said which they prefer. */
export const languageOf = (text: string): PageLanguage => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

/**
 * An entry as a ClaimReview of schema.org. docs/list-format.md says how one is read; this is the reverse.
 * Who reviews is an organisation, and who made the claim is not said. Pure.
 */
export function claimReviewOf({ entry, list }: PublicEntry, address: string): Record<string, unknown> {
  const { claim, status, explanation, sources = [], correction } = entry;
  const url = correctionAddress(address, entry.id);
  const ratingValue = ratings[status];
  const groundsNamed = correction && correction.url !== url ? [correction, ...sources] : sources;
  return {
    '@type': 'ClaimReview',
    '@id': url,
    url,
    claimReviewed: claim,
    articleSection: entry.category,
    datePublished: firstPublished(entry),
    dateModified: entry.updatedAt,
    author: { '@type': 'Organization', name: list.publisher, url: `${address}/` },
    reviewRating: {
      '@type': 'Rating',
      ...(ratingValue === undefined ? {} : { ratingValue, bestRating: 5, worstRating: 1 }),
      alternateName: pageWords[languageOf(claim)].receipt.statuses[status],
      ...(explanation && status !== 'withdrawn' ? { ratingExplanation: explanation } : {}),
    },
    ...(groundsNamed.length > 0
      ? { isBasedOn: groundsNamed.map(({ url, title }) => ({ '@type': 'CreativeWork', url, name: title })) }
      : {}),
    ...(list.licence && webAddress(list.licence) ? { license: list.licence } : {}),
  };
}

/** When an entry was first published with any status. */
export const firstPublished = (entry: Entry): string =>
  entry.firstListedAt ??
  entry.history?.map(({ at }) => at).sort((one, other) => Date.parse(one) - Date.parse(other))[0] ??
  verdictSince(entry);
