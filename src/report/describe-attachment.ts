import type { Attachment } from '../contract/report.ts';

/** The line a report holds about its picture. The hash is over the bytes as they will be sent, covers included. */
export async function describeAttachment(picture: Blob, maskedRegions: number): Promise<Attachment> {
  const bytes = await picture.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const mediaType = picture.type === 'image/webp' ? 'image/webp' : 'image/png';
  return {
    name: mediaType === 'image/webp' ? 'screenshot.webp' : 'screenshot.png',
    mediaType,
    bytes: bytes.byteLength,
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    maskedRegions,
  };
}
