import type { Attachment } from '../../contract/report.ts';
import { sha256 } from '../../platform/sha256.ts';

/**
 * The line a report holds about its picture. The hash is over the bytes as they will be sent, covers
 * included.
 */
export async function describeAttachment(picture: Blob, maskedRegions: number): Promise<Attachment> {
  const bytes = await picture.arrayBuffer();
  const mediaType = picture.type === 'image/webp' ? 'image/webp' : 'image/png';
  return {
    name: mediaType === 'image/webp' ? 'screenshot.webp' : 'screenshot.png',
    mediaType,
    bytes: bytes.byteLength,
    sha256: await sha256(bytes),
    maskedRegions,
  };
}
