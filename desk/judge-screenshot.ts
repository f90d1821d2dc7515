import { imageSize } from 'image-size';
import type { Attachment, Report } from '../src/contract/report.ts';
import { refuse, type Taken } from './problems.ts';
import { sha256 } from './sha256.ts';

/**
 * Checks that the file beside a report (null: none came) is the one the report describes, and is a picture.
 */
export function judgeScreenshot(
  report: Report,
  bytes: Uint8Array | null,
): Taken<{ attachment: Attachment; bytes: Uint8Array } | null> {
  const [attachment] = report.attachments;
  if (!attachment) return bytes ? refuse('screenshot-undeclared') : { ok: true, value: null };
  if (!bytes) return refuse('screenshot-missing');
  if (bytes.length !== attachment.bytes) {
    return refuse('screenshot-size-differs', String(bytes.length), String(attachment.bytes));
  }
  if (sha256(bytes) !== attachment.sha256) return refuse('screenshot-hash-differs');
  if (mediaTypeOf(bytes) !== attachment.mediaType) {
    return refuse('screenshot-not-a-picture', attachment.mediaType);
  }
  return { ok: true, value: { attachment, bytes } };
}

/** What the bytes are, whatever they are called: null where they are no picture with a width and a height. */
function mediaTypeOf(bytes: Uint8Array): string | null {
  try {
    const { type, width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? `image/${type === 'jpg' ? 'jpeg' : type}` : null;
  } catch {
    // image-size throws at anything it does not know and at files that end too early.
    return null;
  }
}
