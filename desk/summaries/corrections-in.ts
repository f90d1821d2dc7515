import type { Summary } from '../../src/contract/staff/summary.ts';
import { correctionAddress } from '../publishing/correction-address.ts';
import { entrySteps } from '../publishing/entry-steps.ts';
import type { PublicEntry } from '../publishing/public-entries.ts';
import type { Asked } from './gather-summary.ts';
import { dayIn } from './read-period.ts';

/** The entries whose verdict was published or changed in a period, as they are now, newest first. Pure. */
export function correctionsIn(
  entries: readonly PublicEntry[],
  { period: { from, to }, categories, timeZone }: Asked,
  address: string,
): Summary['corrections'] {
  const dayOfMoment = dayIn(timeZone);
  // A day stays that day, wherever it is read.
  const dayOf = (at: string) => (at.includes('T') ? dayOfMoment(new Date(at)) : at);
  return entries
    .filter(({ entry }) => categories === null || categories.includes(entry.category))
    .flatMap(({ entry }) => {
      const verdicts = entrySteps(entry).filter(({ status }) => status !== null && status !== 'unverified');
      const day = verdicts.map(({ at }) => dayOf(at)).find((each) => each >= from && each <= to);
      if (day === undefined) return [];
      const { claim, status, category, id } = entry;
      return [{ claim, status, category, day, url: correctionAddress(address, id) }];
    })
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}
