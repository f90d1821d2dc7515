import { imageSize } from 'image-size';
import type { Attachment, Report } from '../src/contract/report.ts';
import type { Upload } from './pictures/uploads.ts';
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
  if (pictureIn(upload.head)?.mediaType !== attachment.mediaType) {
    return refuse('screenshot-not-a-picture', attachment.mediaType);
  }
  return { ok: true, value: { attachment, upload } };
}

/**
 * What picture begins with these bytes, and how large it is; null where they are no picture with a width and
 * a height.
 */
export function pictureIn(bytes: Uint8Array): { mediaType: string; width: number; height: number } | null {
  try {
    const { type, width, height } = imageSize(bytes);
    const mediaType = `image/${type === 'jpg' ? 'jpeg' : type}`;
    return width > 0 && height > 0 ? { mediaType, width, height } : null;
  } catch {
    // image-size throws at anything it does not know and at files that end too early.
    return null;
  }
}
