import type { PictureRecord } from './records.ts';

/** The picture a record holds, whichever way it was kept. */
export const pictureOf = (kept: PictureRecord): Blob =>
  'bytes' in kept ? new Blob([kept.bytes], { type: kept.mediaType }) : kept.picture;
