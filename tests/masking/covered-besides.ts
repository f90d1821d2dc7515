import type { Page } from '../browsers/page.ts';

/**
 * Which part of all that is covered in a picture of the page is neither a planted text nor a face, a field or
 * a frame. `isLong` says that it shows all of the page, and no bar to scroll it.
 */
export const coveredBesides = (
  page: Page,
  planted: string[],
  uncovered: Uint8Array,
  picture: Uint8Array,
  isLong: boolean,
): Promise<number> => page.evaluate(measureInPage, planted, [uncovered, picture].map(base64), isLong);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Runs in the page, so that boxes and pixels are those of the same browser. */
async function measureInPage(planted: string[], pictures: string[], isLong: boolean): Promise<number> {
  /** Letters extend beyond their line, and a cover beyond the letters: in CSS pixels. */
  const margin = 4;
  const boxes: DOMRect[] = [];
  const lookInto = (root: Document | ShadowRoot) => {
    boxes.push(
      ...[...root.querySelectorAll('img[src^="data:"], [style*="data:"], input, textarea, iframe')].map(
        (each) => each.getBoundingClientRect(),
      ),
    );
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (const secret of planted)
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
          const range = document.createRange();
          // What calls somebody goes with the name.
          range.setStart(node, text[at - 1] === '@' ? at - 1 : at);
          range.setEnd(node, at + secret.length);
          boxes.push(...range.getClientRects());
        }
    }
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) lookInto(each.shadowRoot);
  };
  lookInto(document);
  const [before, after] = await Promise.all(
    pictures.map(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      return image;
    }),
  );
  if (!before || !after) throw new Error('no pictures');
  const { naturalWidth: width, naturalHeight: height } = after;
  const pixels = (draw: (drawing: CanvasRenderingContext2D) => void) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new Error('no canvas');
    draw(drawing);
    return drawing.getImageData(0, 0, width, height).data;
  };
  const was = pixels((drawing) => drawing.drawImage(before, 0, 0, width, height));
  const is = pixels((drawing) => drawing.drawImage(after, 0, 0));
  const scale = width / (isLong ? document.documentElement.clientWidth : innerWidth);
  const wanted = pixels((drawing) => {
    for (const box of boxes)
      drawing.fillRect(
        (box.left + scrollX - margin) * scale,
        (box.top + scrollY - margin) * scale,
        (box.width + 2 * margin) * scale,
        (box.height + 2 * margin) * scale,
      );
  });
  let [covered, besides] = [0, 0];
  const isBlack = (of: Uint8ClampedArray, at: number) =>
    (of[at] ?? 255) + (of[at + 1] ?? 255) + (of[at + 2] ?? 255) === 0;
  // Letters are drawn a little otherwise in each picture; a cover is wider than the lines of any.
  const isSolid = (at: number) =>
    [0, 8, -8, 8 * width, -8 * width].every((away) => isBlack(is, at + 4 * away));
  for (let at = 0; at < is.length; at += 4) {
    if (!isSolid(at) || isBlack(was, at)) continue;
    covered += 1;
    if (wanted[at + 3] === 0) besides += 1;
  }
  return covered === 0 ? 1 : besides / covered;
}
