import type { Page } from '../browsers/page.ts';

/** How many of the pixels of two PNGs are the same, told by a browser, and how large they are. */
export async function comparePictures(
  on: Page,
  ours: Uint8Array,
  theirs: Uint8Array,
): Promise<{ equal: number; sizes: number[][] }> {
  const blank = await on.browser().newPage();
  const result = await blank.evaluate(
    async (encoded) => {
      const pixels = await Promise.all(
        encoded.map(async (data) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          drawing?.drawImage(bitmap, 0, 0);
          return drawing?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const [a, b] = pixels.map((image) => new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0)));
      const length = Math.max(a?.length ?? 0, b?.length ?? 0, 1);
      let same = 0;
      for (let at = 0; at < length; at += 1) if (a?.[at] === b?.[at]) same += 1;
      return {
        equal: same / length,
        sizes: pixels.map((image) => [image?.width ?? 0, image?.height ?? 0]),
      };
    },
    [ours, theirs].map((bytes) => Buffer.from(bytes).toString('base64')),
  );
  await blank.close();
  return result;
}
