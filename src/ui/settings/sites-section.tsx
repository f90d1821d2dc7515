import { useState } from 'preact/hooks';
import { allSites } from '../../access/match-patterns.ts';
import {
  type Access,
  type AccessChange,
  changeOfAllSites,
  changeOfSite,
  forgetSite,
  namedSites,
  readWithoutAllSites,
  siteState,
} from '../../access/site-access.ts';
import type { Refusal } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import { chooseAccess } from '../choose-access.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PauseButton } from '../pause-button.tsx';
import { SiteSegments } from '../site-segments.tsx';
import type { Pause } from '../use-access.ts';

/** When pages are read: each site with its state, all sites with the way to take them back, and the pause. */
export function SitesSection({ access }: { access: Access & Pause }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (change: AccessChange) => setRefusal(await chooseAccess(access, change));
  const hasAll = access.granted.includes(allSites);
  const sites = namedSites(access);
  const still = readWithoutAllSites('', access).join(', ');
  return (
    <section class="card stack" aria-labelledby="sites-title">
      <h2 id="sites-title">{translate('sites_title')}</h2>
      <p class="soft">{translate('sites_hint')}</p>
      {access.isPaused ? <p>{translate('hindrance_paused')}</p> : null}
      <PauseButton pause={access} />
      <RefusalNotice refusal={refusal} />
      {hasAll ? (
        <div class="row apart">
          <span>{translate('sites_all_on')}</span>
          <ConfirmButton
            question={translate('access_all_takes', still || translate('access_all_takes_none'))}
            onConfirm={() => void choose(changeOfAllSites('', access, false))}
          >
            {translate('access_all_take_back')}
          </ConfirmButton>
        </div>
      ) : null}
      {sites.length === 0 ? <p>{translate(hasAll ? 'sites_none_all' : 'sites_none')}</p> : null}
      <ul class="stack tight">
        {sites.map((site) => {
          const address = `https://${site}/`;
          return (
            <li key={site} class="row apart">
              <span>{site}</span>
              <SiteSegments
                site={site}
                state={siteState(address, access)}
                onChoose={(state) => void choose(changeOfSite(address, access, state))}
              />
              {/* While all sites are read, one that is forgotten would be read too. */}
              {hasAll ? null : (
                <ConfirmButton
                  question={translate('sites_remove_question', site)}
                  onConfirm={() => void choose(forgetSite(site, access))}
                >
                  {translate('sites_remove_one', site)}
                </ConfirmButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
