import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Walk } from '../../history/records.ts';
import type { WalkLook } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { latestOf } from '../use-stored.ts';

/** How long after a look at a page that is on its way, or being read, the next one comes. */
const untilLookedAgain = 500;

/**
 * The page a walk has come to, looked at again as long as more of it comes, and when the walk changes, its
 * tab changes or this page comes to the front. Null where its tab is gone, undefined before the first look:
 * what was seen of the page before is never told of this one.
 */
export function useWalkLook(walk: Walk): WalkLook | null | undefined {
  const place = `${walk.at} ${walk.due?.url ?? ''}`;
  /** Counts the pages that were come to: the same one may come again. */
  const arrival = useRef({ place, number: 0 });
  if (arrival.current.place !== place) arrival.current = { place, number: arrival.current.number + 1 };
  const [last, setLast] = useState<{ look: WalkLook | null; number: number } | null>(null);
  const look = last?.number === arrival.current.number ? last.look : undefined;
  const lookAgain = useMemo(
    () =>
      oneAtATime(
        latestOf(
          async () => {
            const { number } = arrival.current;
            return { number, looked: await sendToWorker('look-at-walk', null) };
          },
          ({ number, looked }) => {
            if (looked.ok) setLast({ number, look: looked.value });
          },
        ),
      ),
    [],
  );
  useEffect(() => {
    const tabId = last?.look?.tabId;
    const onUpdated = (updatedId: number, change: { status?: string | undefined }) => {
      if (updatedId === tabId && change.status === 'complete') void lookAgain();
    };
    const onTold = (changes: object) => {
      if (Object.keys(changes).some((key) => key.startsWith(`tab:${tabId}:`))) void lookAgain();
    };
    const onRemoved = (removedId: number) => {
      if (removedId === tabId) void lookAgain();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    browser.storage.session.onChanged.addListener(onTold);
    window.addEventListener('focus', lookAgain);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.storage.session.onChanged.removeListener(onTold);
      window.removeEventListener('focus', lookAgain);
    };
  }, [last?.look?.tabId, lookAgain]);
  // Once the tab is listened to: what it told since the look that named it was not heard.
  useEffect(() => void lookAgain(), [walk, last?.look?.tabId, lookAgain]);
  const isToCome = look !== null && (look === undefined || !look.isOpen || look.isReading);
  useEffect(() => {
    if (!isToCome) return;
    const timer = setInterval(lookAgain, untilLookedAgain);
    return () => clearInterval(timer);
  }, [isToCome, lookAgain]);
  return look;
}
