import type { Attachment } from '../contract/report.ts';

/** The line a report holds about its picture. The hash is over the bytes as they will be sent. */
export async function describeAttachment(picture: Blob): Promise<Attachment> {
  const bytes = await picture.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    name: 'screenshot.png',
    mediaType: 'image/png',
    bytes: bytes.byteLength,
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    maskedRegions: 0,
  };
}
