import * as v from 'valibot';
import { type Passage, reportSchema } from '../../contract/report.ts';
import type { Claim, ClaimReports } from '../../contract/staff/claim.ts';
import { webAddress } from '../../contract/web-address.ts';
import type { PatrolPage } from '../../history/records.ts';
import { mostPages } from '../../patrol/with-pages.ts';
import { passageOf } from './passage-of.ts';

/** So many passages are looked for on a page, those of its newest reports. */
const mostSought = 20;

/**
 * The pages a claim was reported on, newest first, each with the passages to look for on it. Left out are
 * reports that tell only a part of their address, which leads to another page; those that say that an entry
 * is wrong; and those without a passage, of which nothing could be found again. Pure.
 */
export function pagesOfClaim(
  { passages }: Pick<Claim, 'passages'>,
  reports: ClaimReports['reports'],
): PatrolPage[] {
  const pages = new Map<string, { url: string; title: string; seek: Passage[] }>();
  for (const one of reports) {
    const parsed = v.safeParse(reportSchema, one.report);
    if (!parsed.success || one.state === 'withdrawn') continue;
    const { page, disputes } = parsed.output;
    if (page.urlScope !== 'full' || disputes || !webAddress(page.url)) continue;
    const known = pages.get(page.url) ?? { url: page.url, title: page.title, seek: [] };
    const seek = withPassages(known.seek, passagesOfClaim(passages, one.passages, parsed.output.passages));
    if (seek.length > 0 && (pages.has(page.url) || pages.size < mostPages))
      pages.set(page.url, { ...known, seek });
  }
  return [...pages.values()];
}

/** The passages of a report that belong to the claim: as the report has them, else as the claim does. */
const passagesOfClaim = (
  passages: Claim['passages'],
  ids: readonly string[],
  own: readonly Passage[],
): Passage[] =>
  own.length <= 1
    ? [...own]
    : passages
        .filter(({ id }) => ids.includes(id))
        .map((passage) => own.find(({ quote }) => quote.exact === passage.text) ?? passageOf(passage));

const withPassages = (known: readonly Passage[], added: readonly Passage[]): Passage[] =>
  [...new Map([...known, ...added].map((passage) => [passage.quote.exact, passage])).values()].slice(
    0,
    mostSought,
  );
