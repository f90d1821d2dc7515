import { coversAny } from './match-patterns.ts';

/** Where a frame is: its own origin and that of the page around it, which may be unknown (''). */
export interface FramePlace {
  origin: string;
  around: string;
}

/**
 * Whether a document of this origin lost its access when the patterns `removed` were taken back and `kept`
 * stayed. Null where the origin is opaque, as in a sandboxed frame: only the browser knows. Pure.
 */
export function lostAccess(
  origin: string,
  removed: readonly string[],
  kept: readonly string[],
): boolean | null {
  if (isOpaque(origin)) return removed.length > 0 ? null : false;
  return coversAny(removed, origin) && !coversAny(kept, origin);
}

/**
 * Whether the person wants a frame left alone who chose that for `sites`: their own frames, and those without
 * an origin on their pages; where a site is never to be read (`isOff`), every frame on its pages. Null where
 * the browser does not tell which page is around the frame. Pure.
 */
export function isLeftAlone(
  { origin, around }: FramePlace,
  sites: readonly string[],
  isOff: boolean,
): boolean | null {
  if (coversAny(sites, origin)) return true;
  if (!isOff && !isOpaque(origin)) return false;
  return isOpaque(around) ? null : coversAny(sites, around);
}

const isOpaque = (origin: string): boolean => !/^https?:/.test(origin);
