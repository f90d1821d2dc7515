/**
 * Reused from text to text by all scans: places in the text, the keys found there, and the numbers of tokens, at most one
 * per unit, and what a scan has to say of places that may hold a word, at most three numbers per unit.
 */
export interface ScanRoom {
  places: Int32Array;
  keys: Int32Array;
  joints: Int32Array;
  candidates: Int32Array;
}

let room: ScanRoom = roomOf(0);

/** Room for a text of `length` units. */
export function roomToScan(length: number): ScanRoom {
  if (room.places.length < length + 16) {
    const capacity = Math.max(4096, length + (length >> 1));
    room = roomOf(capacity);
  }
  return room;
}

function roomOf(capacity: number): ScanRoom {
  return {
    places: new Int32Array(capacity),
    keys: new Int32Array(capacity),
    joints: new Int32Array(capacity),
    candidates: new Int32Array(capacity * 3),
  };
}
