import { useId, useState } from 'preact/hooks';
import { declaredSites } from '../../access/granted-sites.ts';
import { covers, sitePattern } from '../../access/match-patterns.ts';
import { accessChoices, changeOfAccess, type SiteAccess, siteAccess } from '../../access/site-access.ts';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { RefusalNotice } from '../notice.tsx';
import { useGrantedSites } from '../use-granted-sites.ts';
import { useStored } from '../use-stored.ts';

const labels: Record<SiteAccess, MessageKey> = {
  click: 'access_click',
  site: 'access_site',
  all: 'access_all',
};

/**
 * When pages are looked at, in one line that opens to the choices. Offered where the choice is free: not on
 * this machine, not on the browser's own pages.
 */
export function AccessChoice(props: { address: string; startsOpen: boolean; onChange: () => void }) {
  const { address, onChange } = props;
  // It stays as the person left it: what closes by itself is missed by the next press.
  const [startsOpen] = useState(props.startsOpen);
  const name = useId();
  const granted = useGrantedSites();
  const settings = useStored(readSettings);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pattern = sitePattern(address);
  const site = URL.parse(address)?.hostname ?? '';
  if (!granted || !settings?.ok || (address !== '' && !pattern) || isDeclared(address)) return null;

  // The browser demands that it is asked in the very click; its prompt may close this page, so the worker
  // goes on.
  const access = { granted, leftOut: settings.value.leftOutSites };
  const choose = async (wanted: SiteAccess) => {
    const { remove, ask, leftOut } = changeOfAccess(address, access, wanted);
    const given = remove.length > 0 ? browser.permissions.remove({ origins: remove }) : null;
    const asked = ask ? browser.permissions.request({ origins: [ask] }) : null;
    try {
      const [, isGranted] = await Promise.all([given, asked]);
      const isRefused = ask !== null && !isGranted;
      if (!isRefused && leftOut.join() !== access.leftOut.join()) {
        const left = await sendToWorker('leave-out', { sites: leftOut });
        setRefusal(left.ok ? null : left.error);
      } else setRefusal(null);
    } catch (error) {
      setRefusal({ code: 'access_failed', values: [error instanceof Error ? error.message : String(error)] });
    }
    onChange();
  };

  // Where the browser does not tell the address of the tab there is no site to name.
  const isPossible = (choice: SiteAccess) => choice !== 'site' || pattern !== null;
  const now = siteAccess(address, access);
  return (
    <section class="card slim">
      <details open={startsOpen}>
        <summary>{translate('access_now', translate(labels[now], site))}</summary>
        <fieldset class="stack tight" aria-label={translate('access_title')}>
          {accessChoices.filter(isPossible).map((choice) => (
            <label key={choice} class="choice">
              <input
                type="radio"
                name={name}
                checked={choice === now}
                // A refused prompt leaves the choice as it was, which only drawing it from the truth shows.
                onClick={(event) => {
                  event.preventDefault();
                  if (choice !== now) void choose(choice);
                }}
              />
              <span>
                {translate(choice === 'site' && now === 'all' ? 'access_site_only' : labels[choice], site)}
              </span>
            </label>
          ))}
        </fieldset>
      </details>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}

const isDeclared = (address: string): boolean => declaredSites().some((pattern) => covers(pattern, address));
