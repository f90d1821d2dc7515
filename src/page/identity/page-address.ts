let place: string | undefined;
let address = location.href;

/**
 * The address of the page this document shows. It follows a script that puts another page into the document,
 * but not one that rewrites the address of the page it shows, as forums do while they are scrolled.
 */
export function pageAddress(): string {
  const now = window.navigation?.currentEntry?.key;
  if (place !== now) address = location.href;
  place = now;
  return address;
}

/**
 * The origin of the page this frame is in, of the frame itself where it is the page. Empty where the browser
 * does not tell, as older ones; no web origin where the page keeps its address from its frames.
 */
export const pageAround = (): string =>
  window === window.top ? origin : ([...(location.ancestorOrigins ?? [])].at(-1) ?? '');
