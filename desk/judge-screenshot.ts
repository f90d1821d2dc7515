import { imageSize } from 'image-size';
import type { Attachment, Report } from '../src/contract/report.ts';
import type { Upload } from './picture-store.ts';
import { refuse, type Taken } from './problems.ts';

/**
 * Checks that the file beside a report (null: none came) is the one the report describes, and is a picture.
 */
export function judgeScreenshot(
  report: Report,
  upload: Upload | null,
): Taken<{ attachment: Attachment; upload: Upload } | null> {
  const [attachment] = report.attachments;
  if (!attachment) return upload ? refuse('screenshot-undeclared') : { ok: true, value: null };
  if (!upload) return refuse('screenshot-missing');
  if (upload.bytes !== attachment.bytes) {
    return refuse('screenshot-size-differs', String(upload.bytes), String(attachment.bytes));
  }
  if (upload.sha256 !== attachment.sha256) return refuse('screenshot-hash-differs');
  if (mediaTypeOf(upload.head) !== attachment.mediaType) {
    return refuse('screenshot-not-a-picture', attachment.mediaType);
  }
  return { ok: true, value: { attachment, upload } };
}

/**
 * The type of the picture that begins with these bytes; null where they are no picture with a width and a
 * height.
 */
function mediaTypeOf(bytes: Uint8Array): string | null {
  try {
    const { type, width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? `image/${type === 'jpg' ? 'jpeg' : type}` : null;
  } catch {
    // image-size throws at anything it does not know and at files that end too early.
    return null;
  }
}
