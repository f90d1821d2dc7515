import { useState } from 'preact/hooks';
import { siteOf } from '../../access/site-pattern.ts';
import type { Refusal } from '../../contract/result.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { useGrantedSites } from '../use-granted-sites.ts';

/** The sites the person lets Qiuzheng look at, each with the way to take that back. */
export function SitesSection() {
  const granted = useGrantedSites();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const remove = async (pattern: string) => {
    try {
      await browser.permissions.remove({ origins: [pattern] });
      setRefusal(null);
    } catch (error) {
      setRefusal({ code: 'access_failed', values: [error instanceof Error ? error.message : String(error)] });
    }
  };
  return (
    <section class="card stack" aria-labelledby="sites-title">
      <h2 id="sites-title">{translate('sites_title')}</h2>
      <p class="soft">{translate('sites_hint')}</p>
      <RefusalNotice refusal={refusal} />
      {granted?.length === 0 ? <p>{translate('sites_none')}</p> : null}
      <ul class="stack tight">
        {granted?.map((pattern) => {
          const site = siteOf(pattern) ?? translate('sites_all');
          return (
            <li key={pattern} class="row apart">
              <span>
                {site} <span class="soft">{pattern}</span>
              </span>
              <button
                type="button"
                aria-label={translate('sites_remove_one', site)}
                onClick={() => remove(pattern)}
              >
                {translate('sites_remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
