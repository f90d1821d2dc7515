import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { declaredSites } from '../../access/granted-sites.ts';
import { allSites, coversAny, sitePattern } from '../../access/match-patterns.ts';
import {
  type Access,
  type AccessChange,
  changeOfAllSites,
  changeOfSite,
  readWithoutAllSites,
  type SiteState,
  siteState,
} from '../../access/site-access.ts';
import type { Refusal } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { hostOf } from '../../platform/host-of.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { chooseAccess } from '../choose-access.ts';
import { RefusalNotice } from '../notice.tsx';
import { PauseButton } from '../pause-button.tsx';
import { SiteSegments } from '../site-segments.tsx';
import { useAccess } from '../use-access.ts';

const sentences: Record<SiteState, MessageKey> = {
  on: 'access_now_on',
  ask: 'access_now_ask',
  off: 'access_now_off',
};
const hints: Record<SiteState, MessageKey> = {
  on: 'access_on_hint',
  ask: 'access_ask_hint',
  off: 'access_off_hint',
};

/**
 * When pages are read: of this site, of all sites, of none for a while. A site is chosen for where the choice
 * is free: not on this machine, which is always read, not on the browser's own pages.
 */
export function AccessChoice(props: {
  address: string;
  isProtected: boolean;
  startsOpen: boolean;
  tabId: number;
  isTabPaused: boolean;
  onChange: () => void;
}) {
  const { address, onChange } = props;
  const access = useAccess();
  if (!access) return null;
  const isSite = address === '' || sitePattern(address) !== null;
  const pauseOfTab = <TabPause {...props} />;
  const choice = isDeclared(address) ? (
    <details>
      <summary>
        <AccessNow address={address} state="on" />
      </summary>
      {pauseOfTab}
    </details>
  ) : isSite && !props.isProtected ? (
    <SiteChoice {...props} access={access} pauseOfTab={pauseOfTab} />
  ) : null;
  if (props.isTabPaused)
    return (
      <section class="card slim access">
        <p class="access-paused">{translate('access_paused_tab')}</p>
        {pauseOfTab}
      </section>
    );
  return (
    <section class="card slim access">
      {access.isPaused ? <p class="access-paused">{translate('access_paused')}</p> : choice}
      <PauseButton isShort pause={access} onChange={onChange} />
    </section>
  );
}

/** What holds for the site of an address, to be seen at a glance. */
const AccessNow = ({ address, state }: { address: string; state: SiteState }) => (
  <>
    <span class={`access-sign ${state}`} />
    {translate(sentences[state], hostOf(address))}
  </>
);

/** Stops reading in this tab alone, or takes it up again. */
function TabPause(props: { tabId: number; isTabPaused: boolean; onChange: () => void }) {
  const { tabId, isTabPaused, onChange } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async () => {
    const changed = await sendToWorker('pause-tab', { tabId, isPaused: !isTabPaused });
    setRefusal(changed.ok ? null : changed.error);
    onChange();
  };
  return (
    <div class="pause">
      <button
        type="button"
        class={isTabPaused ? 'primary' : 'plain'}
        title={isTabPaused ? undefined : translate('pause_tab_hint')}
        onClick={change}
      >
        {translate(isTabPaused ? 'pause_tab_resume' : 'pause_tab')}
      </button>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

/** The choice for this site and for all sites, in one line that opens. */
function SiteChoice(props: {
  address: string;
  access: Access;
  startsOpen: boolean;
  pauseOfTab: ComponentChildren;
  onChange: () => void;
}) {
  const { address, access, onChange } = props;
  // It stays as the person left it: what closes by itself is missed by the next press.
  const [startsOpen] = useState(props.startsOpen);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const hintId = useId();
  const choose = async (change: AccessChange) => {
    setRefusal(await chooseAccess(access, change));
    onChange();
  };
  const site = hostOf(address);
  const state = siteState(address, access);
  const hasAll = access.granted.includes(allSites);
  const still = readWithoutAllSites(address, access).join(', ');
  return (
    <>
      <details open={startsOpen}>
        <summary>
          {site ? <AccessNow address={address} state={state} /> : translate('access_now_any')}
        </summary>
        <div class="stack tight">
          {/* Where the browser does not tell the address of the tab there is no site to name. */}
          {site ? (
            <>
              <SiteSegments
                site={site}
                state={state}
                onChoose={(wanted) => void choose(changeOfSite(address, access, wanted))}
              />
              <p class="soft">{translate(hints[state], site)}</p>
            </>
          ) : null}
          <div>
            <button
              type="button"
              aria-describedby={hasAll ? hintId : undefined}
              onClick={() => choose(changeOfAllSites(address, access, !hasAll))}
            >
              {translate(hasAll ? 'access_all_take_back' : 'access_all')}
            </button>
          </div>
          {props.pauseOfTab}
          {hasAll ? (
            <p id={hintId} class="soft">
              {translate('access_all_takes', still || translate('access_all_takes_none'))}
            </p>
          ) : null}
        </div>
      </details>
      {state === 'off' ? (
        <div>
          <button type="button" class="primary" onClick={() => choose(changeOfSite(address, access, 'on'))}>
            {translate('access_turn_on', site)}
          </button>
        </div>
      ) : null}
      <RefusalNotice refusal={refusal} />
    </>
  );
}

const isDeclared = (address: string): boolean => coversAny(declaredSites(), address);
