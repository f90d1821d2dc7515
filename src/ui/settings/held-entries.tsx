import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { FollowedList, HeldVersion } from '../../history/records.ts';
import { type HeldEntry, readHeld } from '../../list/read-held.ts';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { EntryBrowser } from './entry-browser.tsx';
import type { FoldedRow } from './find-entries.ts';

/** The entries of a version that waits for the person, what it changes first. */
export function HeldEntries({ list, held: { version, digest } }: { list: FollowedList; held: HeldVersion }) {
  const { url, version: inForce } = list;
  const [held, setHeld] = useState<Result<HeldEntry[]> | null>(null);
  useEffect(() => {
    let isOver = false;
    void readHeld({ url, version: inForce }).then((read) => {
      if (!isOver) setHeld(read);
    });
    return () => {
      isOver = true;
    };
  }, [url, inForce, digest]);
  const known = held?.ok ? held.value : null;
  const rows = useMemo(
    () =>
      (known ?? [])
        .map((entry, at): FoldedRow => ({ ...entry, entry: at, letters: foldedLetters(entry.claim) }))
        .toSorted((one, other) => Number(other.change !== null) - Number(one.change !== null)),
    [known],
  );
  const read = useCallback(async (entry: number) => known?.[entry] ?? null, [known]);
  if (held && !held.ok) return <RefusalNotice refusal={held.error} />;
  return (
    <EntryBrowser
      title={translate('version_of', version, list.title)}
      entries={{ rows, isAll: known !== null }}
      read={read}
    />
  );
}
