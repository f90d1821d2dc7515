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

/** What is tried for a picture that is too large as PNG, best first. */
const steps = [1, 0.8, smallestScale].flatMap((scale) => qualities.map((quality) => ({ scale, quality })));

/**
 * Encodes a picture. PNG keeps letters sharp, so it is used where it fits the budget. Otherwise WebP, in
 * lower quality, then smaller, as long as letters stay readable. Where nothing fits, the smallest of them.
 */
async function encodePicture(canvas: OffscreenCanvas): Promise<Result<Blob>> {
  try {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= pictureBudget) return good(png);
    // Each step takes seconds for a high picture. Its sample tells how much less the next ones weigh.
    const sample = canvas.height > sampledFrom ? sampleOf(canvas) : null;
    let smallest = png;
    /** How many times its sample the picture weighed last. */
    let times = 0;
    for (const step of steps) {
      const part = sample ? (await toWebp(sample, step)).size : 0;
      if (part * times > pictureBudget * doubt && step !== steps.at(-1)) continue;
      const webp = await toWebp(canvas, step);
      // A browser that cannot write WebP writes PNG.
      if (webp.size <= pictureBudget) return good(webp);
      if (webp.size < smallest.size) smallest = webp;
      if (part > 0) times = webp.size / part;
    }
    return good(smallest);
  } catch (error) {
    return refused('picture_too_large', error instanceof Error ? error.message : String(error));
  }
}

const toWebp = (canvas: OffscreenCanvas, { scale, quality }: (typeof steps)[number]): Promise<Blob> =>
  scaleTo(canvas, Math.min(scale, webpLimit / Math.max(canvas.width, canvas.height))).convertToBlob({
    type: 'image/webp',
    quality,
  });

/** From this height on, in pixels, a picture is sampled: by that many strips of that height. */
const sampledFrom = 4096;
const strips = 8;
const stripHeight = 128;
/** A sample is up to 2 % off. What might fit is tried: otherwise a picture of less quality would be sent. */
const doubt = 1.05;

function sampleOf(canvas: OffscreenCanvas): OffscreenCanvas {
  const sample = new OffscreenCanvas(canvas.width, strips * stripHeight);
  const drawing = contextOf(sample);
  for (let strip = 0; strip < strips; strip += 1) {
    const from = Math.floor(((strip + 0.5) * canvas.height) / strips - stripHeight / 2);
    const to = strip * stripHeight;
    drawing.drawImage(canvas, 0, from, canvas.width, stripHeight, 0, to, canvas.width, stripHeight);
  }
  return sample;
}

function scaleTo(canvas: OffscreenCanvas, scale: number): OffscreenCanvas {
  if (scale >= 1) return canvas;
  const scaled = new OffscreenCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
  const drawing = contextOf(scaled);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(canvas, 0, 0, scaled.width, scaled.height);
  return scaled;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const drawing = canvas.getContext('2d', { alpha: false });
  if (!drawing) throw new Error('no room for a smaller picture');
  return drawing;
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
