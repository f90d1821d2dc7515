import { useLayoutEffect, useRef } from 'preact/hooks';
import { readPicture } from '../../outbox/read-outbox.ts';
import { smallPictures } from './small-pictures.ts';

/** As the style has it, in twice as many pixels, for screens with finer ones. */
const [width, height] = [80, 64];
/** A line that is only passed by while the page scrolls asks for nothing; in milliseconds. */
const passing = 150;

const pictures = smallPictures(async (id) => {
  const picture = await readPicture(id);
  if (!picture) return null;
  // Decoded beside the thread of the page; as high as it comes then, so the upper part of it is cut out.
  const scaled = await createImageBitmap(picture, { resizeWidth: width, resizeQuality: 'medium' });
  const cut = await createImageBitmap(scaled, 0, 0, width, Math.min(height, scaled.height));
  scaled.close();
  return cut;
}, 300);

/** The picture of a report in its line, very small. It is read once the line stays in sight. */
export function LinePicture({ id }: { id: string }) {
  const place = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = place.current;
    if (!canvas) return;
    const show = (picture: ImageBitmap) => canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const kept = pictures.kept(id);
    if (kept) return void show(kept);
    let takeBack = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      takeBack();
      if (!entries.at(-1)?.isIntersecting) return;
      timer = setTimeout(() => {
        observer.disconnect();
        takeBack = pictures.ask(id, show);
      }, passing);
    });
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      takeBack();
    };
  }, [id]);
  return <canvas ref={place} width={width} height={height} />;
}
