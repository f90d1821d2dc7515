import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes the file that is dropped anywhere on the page; the value says whether one is held over it. */
export function useDroppedFile(take: (file: File | undefined) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const stop = new AbortController();
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files[0]);
    };
    addEventListener('dragover', over, stop);
    addEventListener('dragleave', () => setOver(false), stop);
    addEventListener('drop', drop, stop);
    return () => stop.abort();
  }, []);
  return isOver;
}
