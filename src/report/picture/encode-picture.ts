import type { Attachment } from '../../contract/report.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { sha256 } from '../../platform/hashes.ts';
import type { MaskEdits } from './mask-edits.ts';

/** How large a picture may be, in bytes. */
const pictureBudget = 1_500_000;
/** The longest side WebP can have, in pixels. */
const webpLimit = 16_383;
/** Below this quality, small letters blur. */
const qualities = [0.92, 0.85, 0.75, 0.65];
/** At this scale, letters of 14 pixels can still be read. */
const smallestScale = 0.6;

/**
 * Encodes a picture. PNG keeps letters sharp, so it is used where it fits the budget. Otherwise WebP, in
 * lower quality, then smaller, as long as letters stay readable. Where nothing fits, the smallest of them.
 */
async function encodePicture(canvas: OffscreenCanvas): Promise<Result<Blob>> {
  try {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= pictureBudget) return good(png);
    let smallest = png;
    for (let scale = 1; scale >= smallestScale; scale -= 0.2) {
      const scaled = scaleTo(canvas, Math.min(scale, webpLimit / Math.max(canvas.width, canvas.height)));
      for (const quality of qualities) {
        const webp = await scaled.convertToBlob({ type: 'image/webp', quality });
        // A browser that cannot write WebP writes PNG.
        if (webp.size <= pictureBudget) return good(webp);
        if (webp.size < smallest.size) smallest = webp;
      }
    }
    return good(smallest);
  } catch (error) {
    return refused('picture_too_large', error instanceof Error ? error.message : String(error));
  }
}

function scaleTo(canvas: OffscreenCanvas, scale: number): OffscreenCanvas {
  if (scale >= 1) return canvas;
  const scaled = new OffscreenCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
  const drawing = scaled.getContext('2d', { alpha: false });
  if (!drawing) throw new Error('no room for a smaller picture');
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(canvas, 0, 0, scaled.width, scaled.height);
  return scaled;
}

/**
 * The picture as it is sent: the kept part, with nothing left under the covers. It is drawn anew, so it has
 * no metadata. Refuses where the browser has no memory for a picture of this size.
 */
export async function renderPicture(source: ImageBitmap, { covers, crop }: MaskEdits): Promise<Result<Blob>> {
  const kept = crop ?? { left: 0, top: 0, width: source.width, height: source.height };
  const canvas = new OffscreenCanvas(kept.width, kept.height);
  const drawing = canvas.getContext('2d', { alpha: false });
  if (!drawing) return refused('picture_too_large');
  drawing.drawImage(source, -kept.left, -kept.top);
  drawing.fillStyle = '#000';
  for (const { on, left, top, width, height } of covers)
    if (on) drawing.fillRect(left - kept.left, top - kept.top, width, height);
  return encodePicture(canvas);
}

/**
 * What a report says about its picture. The hash is that of the bytes that are sent, with the covers.
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
