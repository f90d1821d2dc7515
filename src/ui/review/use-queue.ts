import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, Result } from '../../contract/result.ts';
import type { ClaimLine, ClaimsPage } from '../../contract/staff/claim.ts';
import type { ClaimsWanted, DeskClient } from '../../verdict/desk-client.ts';
import { countNew, renewLines, withNextPage } from './renew-lines.ts';

/** How often the desk is asked what changed while the page is in view, in milliseconds. */
const askEvery = 5000;
/** So many claims that changed outside of the first page are read one by one; more are left as they are. */
const mostSingly = 10;

/** All that is open, as the page shows it at first. */
export const wholeQueue: ClaimsWanted = { view: 'open', category: '', site: '', search: '', sort: 'growth' };

interface Shown {
  lines: ClaimLine[];
  next: string | null;
  sequence: number;
}

/** The claims of a desk as the queue shows them. */
export interface Queue {
  wanted: ClaimsWanted;
  narrow(change: Partial<ClaimsWanted>): void;
  /** Null until the first page of a view has come. */
  shown: Shown | null;
  /** How many claims each view has, as the desk said last; null until it has. */
  counts: ClaimsPage['counts'] | null;
  /** Whether what is shown is not what is wanted yet: its lines may come in another order. */
  isBehind: boolean;
  refusal: Refusal | null;
  /** How many claims have come that are not shown yet. */
  news: number;
  showNews(): void;
  more(): void;
  /** Shows what an action made of a claim. */
  put(line: ClaimLine): void;
  /** The claims that somebody changed, of late. */
  changed: readonly string[];
}

/** `asked` is the first page of the whole queue where the desk was asked for it before. */
export function useQueue(desk: DeskClient, asked: Promise<Result<ClaimsPage>> | null = null): Queue {
  const [wanted, setWanted] = useState(wholeQueue);
  const [shown, setShown] = useState<Shown | null>(null);
  const [counts, setCounts] = useState<ClaimsPage['counts'] | null>(null);
  const [shownFor, setShownFor] = useState<ClaimsWanted | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fresh, setFresh] = useState<ClaimsPage | null>(null);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const askedBefore = useRef(asked);
  const latest = useRef({ wanted, shown, shownFor, isReading: false });
  latest.current = { ...latest.current, wanted, shown, shownFor };

  const show = ({ claims, counts, next, sequence }: ClaimsPage) => {
    setShown({ lines: claims, next, sequence });
    setCounts(counts);
    setShownFor(wanted);
    setFresh(null);
    setRefusal(null);
  };
  const readFirst = async () => {
    // Nothing else is asked meanwhile, however slow the desk is.
    latest.current.isReading = true;
    const asking = askedBefore.current ?? desk.claims(wanted, null);
    askedBefore.current = null;
    const page = await asking;
    if (latest.current.wanted !== wanted) return;
    latest.current.isReading = false;
    if (page.ok) show(page.value);
    else setRefusal(page.error);
  };
  useLayoutEffect(() => {
    void readFirst();
  }, [desk, wanted]);

  useEffect(() => {
    const look = async () => {
      const { shown, shownFor, wanted } = latest.current;
      if (document.hidden || latest.current.isReading) return;
      latest.current.isReading = true;
      // What is wanted may not have come when it was asked for first.
      if (shown && shownFor === wanted) await readNews(shown, wanted);
      else await readFirst();
      latest.current.isReading = false;
    };
    const readNews = async (before: Shown, asked: ClaimsWanted) => {
      const changes = await desk.changes(before.sequence);
      if (!changes.ok) return setRefusal(changes.error);
      setRefusal(null);
      const { sequence, claims, more } = changes.value;
      if (claims.length === 0 && !more) return;
      setChanged(claims);
      const page = await desk.claims(asked, null);
      if (!page.ok || latest.current.wanted !== asked) return;
      const inPage = new Set(page.value.claims.map(({ id }) => id));
      const singly = before.lines.filter(({ id }) => claims.includes(id) && !inPage.has(id));
      const read = await Promise.all(singly.slice(0, mostSingly).map(({ id }) => desk.claim(id)));
      const lines = [...page.value.claims, ...read.flatMap((one) => (one.ok ? [one.value] : []))];
      setShown((now) =>
        now && latest.current.wanted === asked
          ? { ...now, lines: renewLines(now.lines, lines), sequence }
          : now,
      );
      setCounts(page.value.counts);
      setFresh(page.value);
    };
    const timer = setInterval(() => void look(), askEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [desk, wanted]);

  return {
    wanted,
    narrow: (change) => {
      // Another view has other claims: those of the last one are not taken for its.
      if (change.view !== undefined && change.view !== latest.current.wanted.view) setShown(null);
      // Whoever asks may have waited meanwhile, for the end of a word or for the desk.
      setWanted((now) => ({ ...now, ...change }));
    },
    shown,
    counts,
    isBehind: shownFor !== wanted,
    refusal,
    news: fresh && shown ? countNew(shown.lines, fresh.claims) : 0,
    showNews: () => {
      if (fresh) show(fresh);
    },
    more: async () => {
      if (!shown?.next || shownFor !== wanted || latest.current.isReading) return;
      latest.current.isReading = true;
      const page = await desk.claims(wanted, shown.next);
      latest.current.isReading = false;
      if (latest.current.wanted !== wanted) return;
      if (!page.ok) return setRefusal(page.error);
      const { claims, next } = page.value;
      setShown((now) => (now ? { ...now, lines: withNextPage(now.lines, claims), next } : now));
    },
    put: (line) => setShown((now) => (now ? { ...now, lines: renewLines(now.lines, [line]) } : now)),
    changed,
  };
}
