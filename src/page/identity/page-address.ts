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
