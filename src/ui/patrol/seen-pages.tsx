import type { AfterCare, Patrol } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';
import { formatWhen } from '../format-when.ts';
import { nameOfPage } from './name-of-page.ts';
import { SeenChip } from './sought-here.tsx';

/** What each page of an after-care showed when it was looked at last. */
export function SeenPages({ patrol, aftercare }: { patrol: Patrol; aftercare: AfterCare }) {
  const seen = patrol.pages.flatMap((page) => {
    const look = aftercare.looks[page.url];
    return look ? [{ page, look }] : [];
  });
  if (seen.length === 0) return null;
  return (
    <section aria-labelledby="walk-seen-pages">
      <div class="walk-label">
        <h3 id="walk-seen-pages">{translate('aftercare_seen', seen.length)}</h3>
      </div>
      <ul class="walk-rows seen-pages">
        {seen.map(({ page, look }) => (
          <li key={page.url} class="row">
            <span class="cut grow" title={page.url}>
              {nameOfPage(page)}
            </span>
            <span class="soft">{formatWhen(look.at, Date.now())}</span>
            <SeenChip state={look.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
