import type { FollowedList } from '../history/records.ts';
import { placesOf } from './trust/ask-places.ts';
import { newestKeys } from './trust/walk-keys.ts';

/** Where a list is fetched from: first its own place, then the others that are tried where that fails. */
export interface ListPlaces {
  own: string[];
  others: string[];
}

/** Where a followed list lies; nowhere where it came as a file. Pure. */
export function placesOfList({ url, signed, imported }: FollowedList): ListPlaces {
  if (typeof imported?.fileName === 'string') return { own: [], others: [] };
  if (!signed) return { own: [url], others: [] };
  const keys = newestKeys(signed.keys, signed.folder);
  const others = placesOf(signed.folder, keys.ok ? keys.value : null);
  return { own: [signed.folder], others: others.filter((place) => place !== signed.folder) };
}
