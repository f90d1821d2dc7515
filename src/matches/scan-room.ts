/**
 * Reused from text to text by all scans: the places the filter lets through, and of those that pass the comparison of their
 * slot place and slot, two numbers each.
 */
export interface ScanRoom {
  places: Int32Array;
  candidates: Int32Array;
}

let room: ScanRoom = { places: new Int32Array(0), candidates: new Int32Array(0) };

/** Room for a text of `length` units. */
export function roomToScan(length: number): ScanRoom {
  if (room.places.length < length + 8) {
    const capacity = Math.max(4096, length + (length >> 1));
    room = { places: new Int32Array(capacity), candidates: new Int32Array(capacity * 2) };
  }
  return room;
}
