import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { good, type Result, refused } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { tabKey } from '../../tabs/tab-key.ts';
import { latestOf } from '../use-stored.ts';
import { isInToolbar } from './find-tab.ts';

/**
 * How long after a look at a page that is being read the next one comes, in milliseconds: a page with no
 * match tells nothing.
 */
const untilLookedAgain = 500;

/** The tab as it is now, looked at again when it has loaded anew or this window comes to the front. */
export function useTab(tabId: number | null): { tab: Result<TabDescription> | null; lookAgain: () => void } {
  const [tab, setTab] = useState<Result<TabDescription> | null>(null);
  const lookAgain = useMemo(() => {
    // The popup is opened by a press on the button; whatever is looked at later is not asked for by one.
    let isPressed = true;
    const look = () => {
      const described = describe(tabId, isPressed);
      isPressed = false;
      return described;
    };
    return latestOf(look, setTab);
  }, [tabId]);
  // Before the first frame, which a browser that has just made a popup is slow to draw.
  useLayoutEffect(() => {
    void lookAgain();
    const onUpdated = (updatedId: number, change: { status?: string | undefined }) => {
      if (updatedId === tabId && change.status === 'complete') void lookAgain();
    };
    // What a page holds may be told only after the popup has opened. Each look asks every frame, and each of
    // them tells by itself: 200 frames would be asked 40,000 times.
    const lookAtNews = oneAtATime(lookAgain);
    const onTold = (changes: object) => {
      if (tabId !== null && Object.keys(changes).some((key) => key.startsWith(tabKey(tabId, 'matches:'))))
        void lookAtNews();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.storage.session.onChanged.addListener(onTold);
    window.addEventListener('focus', lookAgain);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.storage.session.onChanged.removeListener(onTold);
      window.removeEventListener('focus', lookAgain);
    };
  }, [lookAgain, tabId]);
  useEffect(() => {
    if (!tab?.ok || !tab.value.isBeingRead) return;
    const timer = setTimeout(lookAgain, untilLookedAgain);
    return () => clearTimeout(timer);
  }, [tab, lookAgain]);
  return { tab, lookAgain };
}

async function describe(tabId: number | null, isPressed: boolean): Promise<Result<TabDescription>> {
  if (tabId === null) return refused('page_changed');
  const tab = await sendToWorker('describe-tab', { tabId, isPressed });
  // The click that opened the popup tells the address of every page but those the browser protects.
  const isKnown = tab.ok && (tab.value.url !== '' || tab.value.hindrance !== 'not-granted');
  if (!tab.ok || isKnown || !(await isInToolbar())) return tab;
  return good({ ...tab.value, hindrance: 'protected' });
}
