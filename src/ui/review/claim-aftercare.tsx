import { useState } from 'preact/hooks';
import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import type { Claim, ClaimReports } from '../../contract/staff/claim.ts';
import { keepAfterCare } from '../../patrol/patrol-store.ts';
import { mostPages } from '../../patrol/with-pages.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { RefusalNotice } from '../notice.tsx';
import { ClaimPart } from './claim-part.tsx';
import { pagesOfClaim } from './pages-of-claim.ts';

/** Makes a patrol of the pages a published claim was reported on, and opens it; no page is opened by it. */
export function ClaimAftercare({ desk, claim }: { desk: DeskClient; claim: Claim }) {
  const [isMaking, setIsMaking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async () => {
    setIsMaking(true);
    const made = await makeAfterCare(desk, claim);
    setIsMaking(false);
    setRefusal(made.ok ? null : made.error);
    if (made.ok) await browser.tabs.create({ url: browser.runtime.getURL(`src/patrol.html#${made.value}`) });
  };
  return (
    <ClaimPart head={translate('aftercare_title')}>
      <div class="stack tight">
        <p class="soft">{translate('aftercare_hint')}</p>
        <div>
          <button type="button" class="mini" aria-busy={isMaking} disabled={isMaking} onClick={make}>
            {translate('aftercare_make')}
          </button>
        </div>
        <RefusalNotice refusal={refusal} />
      </div>
    </ClaimPart>
  );
}

/** The id of the set that was made, which is that of the claim: a claim has one and no more. */
async function makeAfterCare(desk: DeskClient, claim: Claim): Promise<Result<string>> {
  const reports = await readReports(desk, claim.id);
  if (!reports.ok) return reports;
  const pages = pagesOfClaim(claim, reports.value);
  if (pages.length === 0) return refused('aftercare_empty');
  const kept = await keepAfterCare({
    id: claim.id,
    name: translate('aftercare_name', claim.title),
    createdAt: Date.now(),
    pages,
    walk: null,
    aftercare: { desk: desk.signIn.address, claimId: claim.id, looks: {} },
  });
  return kept.ok ? good(claim.id) : kept;
}

/** As many reports as a patrol has pages are read, the newest: more pages than that nobody walks through. */
async function readReports(desk: DeskClient, id: string): Promise<Result<ClaimReports['reports']>> {
  const reports: ClaimReports['reports'] = [];
  let after: string | null = null;
  do {
    const page: Result<ClaimReports> = await desk.reports(id, after);
    if (!page.ok) return page;
    reports.push(...page.value.reports);
    after = page.value.next;
  } while (after !== null && reports.length < mostPages);
  return good(reports);
}
