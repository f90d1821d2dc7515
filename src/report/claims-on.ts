import type { ShownPage } from '../highlight/shown-page.ts';

/** What the lists say is claimed on a page, each once. */
export const claimsOn = (page: ShownPage): string[] => [
  ...new Set(page.matches().map(({ flag }) => flag.claim)),
];
