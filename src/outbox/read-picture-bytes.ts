import { readPicture } from './read-outbox.ts';

/**
 * The picture of a report with its bytes in memory, or null where it is not there or can no longer be read: a
 * browser may lose the file behind a stored blob, and a request with such a blob fails as if the network had.
 */
export async function readPictureBytes(id: string): Promise<Blob | null> {
  const picture = await readPicture(id);
  if (!picture) return null;
  try {
    return new Blob([await picture.arrayBuffer()], { type: picture.type });
  } catch (error) {
    console.error('read-picture-bytes', error);
    return null;
  }
}
