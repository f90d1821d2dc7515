import { useState } from 'preact/hooks';
import { siteOf } from '../../access/match-patterns.ts';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { RefusalNotice } from '../notice.tsx';
import { useGrantedSites } from '../use-granted-sites.ts';
import { useStored } from '../use-stored.ts';

/** The sites the person lets Qiuzheng look at, each with the way to take that back. */
export function SitesSection() {
  const granted = useGrantedSites();
  const settings = useStored(readSettings);
  const leftOut = settings?.ok ? settings.value.leftOutSites : [];
  const takeIn = async (pattern: string) => {
    const taken = await sendToWorker('leave-out', { sites: leftOut.filter((each) => each !== pattern) });
    setRefusal(taken.ok ? null : taken.error);
  };
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
      {leftOut.length > 0 ? (
        <>
          <h3>{translate('sites_left_out')}</h3>
          <ul class="stack tight">
            {leftOut.map((pattern) => {
              const site = siteOf(pattern) ?? pattern;
              return (
                <li key={pattern} class="row apart">
                  <span>{site}</span>
                  <button
                    type="button"
                    aria-label={translate('sites_take_in_one', site)}
                    onClick={() => takeIn(pattern)}
                  >
                    {translate('sites_take_in')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </section>
  );
}
