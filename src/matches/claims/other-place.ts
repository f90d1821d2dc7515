import { placeNames } from './place-names-data.ts';

/** Cities and provinces by their first two letters. */
const names = new Map<string, string[]>();
/** Most letters begin none, and are seen not to without a look at the map. */
const beginsName = new Uint8Array(0x10000);
for (const name of placeNames.split(' ')) {
  const begin = name.slice(0, 2);
  names.set(begin, [...(names.get(begin) ?? []), name]);
  beginsName[name.charCodeAt(0)] = 1;
}

/** The cities and provinces that claim letters name. */
function placesIn(letters: Uint16Array): string[] {
  const places: string[] = [];
  for (let index = 0; index + 1 < letters.length; index++) {
    if (beginsName[letters[index] ?? 0] !== 1) continue;
    const begin = String.fromCharCode(letters[index] ?? 0, letters[index + 1] ?? 0);
    for (const name of names.get(begin) ?? []) if (isAt(letters, index, name)) places.push(name);
  }
  return places;
}

function isAt(letters: Uint16Array, place: number, name: string): boolean {
  for (let index = 2; index < name.length; index++)
    if (letters[place + index] !== name.charCodeAt(index)) return false;
  return true;
}

/** Whether a passage names another city or province than a wording does, and none of the wording's. */
export function namesOtherPlace(passage: Uint16Array, wording: Uint16Array): boolean {
  const own = placesIn(wording);
  if (own.length === 0) return false;
  const named = placesIn(passage);
  return named.length > 0 && !named.some((place) => own.includes(place));
}
