/**
 * One entry found in one text. `start` and `end` are UTF-16 offsets into the text as it was given (never into
 * its normalised form), `end` exclusive. `entry` indexes the compiled list's `entryIds`.
 */
export interface Match {
  entry: number;
  start: number;
  end: number;
}
