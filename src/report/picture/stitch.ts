import type { Box, ViewOfPage } from '../../messages/message-contract.ts';

/**
 * The longest side of a picture in pixels, whatever the screen: some browsers draw no more.
 */
const sideLimit = 16_000;

/** A picture that is being put together from views of one page. */
export interface Stitch {
  /** Its pixels per CSS pixel. */
  scale: number;
  add(picture: ImageBitmap, view: ViewOfPage, leftOut: Box[]): void;
  /** The upper `height` CSS pixels of the picture. */
  finish(height: number): Promise<ImageBitmap>;
}

/** Begins a picture of `width` × `pageHeight` CSS pixels; null where the browser has no memory for it. */
export function startStitch(screenScale: number, width: number, pageHeight: number): Stitch | null {
  const scale = Math.min(screenScale, sideLimit / pageHeight);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(pageHeight * scale));
  const drawing = canvas.getContext('2d', { alpha: false });
  if (!drawing) return null;
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  return {
    scale,
    add(picture, view, leftOut) {
      const x = Math.round(view.scrollX * scale);
      const y = Math.round(view.scrollY * scale);
      const [wide, high] = [Math.round(view.clientWidth * scale), Math.round(view.clientHeight * scale)];
      drawing.save();
      // The view without the boxes that are left out. Each is cut out by itself, so that overlapping boxes
      // work.
      for (const box of leftOut) {
        const shown = new Path2D();
        shown.rect(x, y, wide, high);
        const [left, top] = [x + Math.floor(box.left * scale), y + Math.floor(box.top * scale)];
        const right = x + Math.ceil((box.left + box.width) * scale);
        const bottom = y + Math.ceil((box.top + box.height) * scale);
        shown.rect(left, top, right - left, bottom - top);
        drawing.clip(shown, 'evenodd');
      }
      const [fromWide, fromHigh] = [view.clientWidth * screenScale, view.clientHeight * screenScale];
      drawing.drawImage(picture, 0, 0, fromWide, fromHigh, x, y, wide, high);
      drawing.restore();
    },
    finish: (height) =>
      createImageBitmap(
        canvas,
        0,
        0,
        canvas.width,
        Math.max(1, Math.min(canvas.height, Math.round(height * scale))),
      ),
  };
}
