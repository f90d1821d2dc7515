/**
 * Reused from text to text by all scans: places in the text and the keys found there, at most one per unit, and what a scan has
 * to say of places that may hold a word, at most three numbers per unit.
 */
export interface ScanRoom {
  places: Int32Array;
  keys: Int32Array;
  candidates: Int32Array;
}

let room: ScanRoom = { places: new Int32Array(0), keys: new Int32Array(0), candidates: new Int32Array(0) };

/** Room for a text of `length` units. */
export function roomToScan(length: number): ScanRoom {
  if (room.places.length < length + 8) {
    const capacity = Math.max(4096, length + (length >> 1));
    room = {
      places: new Int32Array(capacity),
      keys: new Int32Array(capacity),
      candidates: new Int32Array(capacity * 3),
    };
  }
  return room;
}
