import { decodeHTML } from 'entities';
import { briefRefusal } from '../../contract/brief-refusal.ts';
import type { Correction } from '../../contract/list.ts';
import type { Refusal } from '../../contract/result.ts';
import { webAddress } from '../../contract/web-address.ts';
import { type ClaimReviews, isOfType, isThing, type Thing } from './claim-reviews-in.ts';
import { dayIn } from './day-in.ts';
import type { EntryDraft } from './entry-draft.ts';
import { type NumberRating, statusOfRating } from './status-of-rating.ts';

/** Longer names of a category are cut. */
const longestCategory = 64;

/** The entries that reviews of claims make, and what was wrong with single ones. Pure. */
export function draftsOfReviews(
  { reviews, byId }: ClaimReviews,
  pageUrl: string | null,
  today: string,
): { drafts: EntryDraft[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const drafts = reviews.map((review, index): EntryDraft => {
    const name = `#${index + 1}`;
    const thing = (value: unknown) => thingOf(value, byId);
    const reviewed = thing(review.itemReviewed);
    const claim = textOf(review.claimReviewed) ?? textOf(reviewed?.name) ?? textOf(reviewed?.text);
    const rating = thing(review.reviewRating);
    const number = rating ? numberRating(rating) : null;
    const all = rating
      ? [...textsOf(rating.alternateName), ...textsOf(rating.name), ...textsOf(rating.ratingValue)]
      : textsOf(review.reviewRating);
    // One that is said in several languages is taken from one that is known.
    const said = all.find((one) => statusOfRating(one) !== null) ?? all[0] ?? '–';
    const status = statusOfRating(said, number);
    if (status === null) refusals.push(briefRefusal('draft_rating_unknown', name, said));
    return {
      name,
      word: null,
      claim,
      status: status ?? 'unverified',
      said,
      correction: correctionOf(review, claim, pageUrl, thing),
      category: (textOf(review.articleSection) ?? textOf(review.genre))?.slice(0, longestCategory) ?? null,
      explanation: textOf(rating?.ratingExplanation),
      updatedAt: dayOf(review.dateModified) ?? dayOf(review.datePublished) ?? today,
    };
  });
  return { drafts, refusals };
}

type Find = (value: unknown) => Thing | null;

function correctionOf(
  review: Thing,
  claim: string | null,
  pageUrl: string | null,
  thing: Find,
): Partial<Correction> {
  const stated =
    textOf(review.url) ?? textOf(thing(review.mainEntityOfPage)?.['@id'] ?? review.mainEntityOfPage);
  const url = URL.parse(stated ?? pageUrl ?? '', pageUrl ?? undefined)?.href;
  const publishedAt = dayOf(review.datePublished) ?? dayOf(review.dateCreated) ?? dayOf(review.dateModified);
  const title = textOf(review.name) ?? textOf(review.headline) ?? claim;
  const publisher = publisherOf(review, thing) ?? (url && webAddress(url)?.host);
  return {
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

/** The organisation behind a review. Who wrote it is a person, and lists name none. */
function publisherOf(review: Thing, thing: Find): string | null {
  for (const side of [review.author, review.publisher, review.sourceOrganization]) {
    const writer = thing(side);
    if (!writer) continue;
    const organisation = isOfType(writer, 'Person')
      ? (thing(writer.worksFor) ?? thing(writer.affiliation) ?? thing(writer.memberOf))
      : writer;
    const name = textOf(organisation?.name) ?? textOf(organisation?.legalName);
    if (name !== null) return name;
  }
  return null;
}

function numberRating(rating: Thing): NumberRating | null {
  const value = numberOf(rating.ratingValue);
  if (value === null) return null;
  // These are what schema.org says is meant where nothing is said.
  return { value, worst: numberOf(rating.worstRating) ?? 1, best: numberOf(rating.bestRating) ?? 5 };
}

/** The thing a value is, or refers to by its `@id`; the first where there are several. */
function thingOf(value: unknown, byId: ReadonlyMap<string, Thing>): Thing | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isThing(first)) return null;
  const id = first['@id'];
  return (Object.keys(first).length === 1 && typeof id === 'string' ? byId.get(id) : undefined) ?? first;
}

/** A text as a person reads it: without entities and tags, on one line; null where it is empty. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const written = isThing(first) ? first['@value'] : first;
  if (typeof written === 'number') return String(written);
  if (typeof written !== 'string') return null;
  const text = decodeHTML(written.replace(/<\/?[a-z][^<>]*>/gi, ' '));
  return text.replace(/\s+/g, ' ').trim() || null;
}

const textsOf = (value: unknown): string[] => [value].flat().flatMap((each) => textOf(each) ?? []);

function numberOf(value: unknown): number | null {
  const text = textOf(value);
  const number = text === null ? Number.NaN : Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

const dayOf = (value: unknown): string | null => dayIn(textOf(value) ?? '');
