import { placeNames } from './place-names-data.ts';

/** Cities and provinces by their first two letters. */
const names = new Map<string, string[]>();
for (const name of placeNames.split(' ')) {
  const begin = name.slice(0, 2);
  names.set(begin, [...(names.get(begin) ?? []), name]);
}

/** The cities and provinces that claim letters name. */
function placesIn(text: string): string[] {
  const places: string[] = [];
  for (let index = 0; index + 1 < text.length; index++) {
    for (const name of names.get(text.slice(index, index + 2)) ?? [])
      if (text.startsWith(name, index)) places.push(name);
  }
  return places;
}

/** A wording's letters, and the places it names. */
export interface NamedPlaces {
  text: string;
  places: readonly string[];
}

/** The places that the claim letters of a wording name. */
export function namedPlaces(wording: Uint16Array): NamedPlaces {
  const text = String.fromCharCode(...wording);
  return { text, places: placesIn(text) };
}

/** Whether a passage names another city or province than a wording does, and none of the wording's. */
export function namesOtherPlace(passage: Uint16Array, wording: NamedPlaces): boolean {
  if (wording.places.length === 0) return false;
  const text = String.fromCharCode(...passage);
  return (
    !wording.places.some((place) => text.includes(place)) &&
    placesIn(text).some((place) => !wording.text.includes(place))
  );
}
