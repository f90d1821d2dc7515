import { type Result, refused } from '../../contract/result.ts';
import { encodePicture } from './encode-picture.ts';
import type { MaskEdits } from './mask-edits.ts';

/**
 * The picture as it goes out: the kept part, with every cover filled so that nothing under it is left, drawn
 * anew, so that no metadata comes along. Refuses where the browser has no room for a picture of this size.
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
