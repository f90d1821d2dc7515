import { mostCounted } from '../../contract/staff/claim.ts';

/** A count of claims; the desk stops counting where there are very many. Pure. */
export const sayCount = (count: number): string => (count < mostCounted ? String(count) : `${mostCounted}+`);

/** How many lines a list has, as `aria-setsize` takes it: -1 where nobody knows. Pure. */
export function setSize(loaded: number, isWhole: boolean, counted: number): number {
  if (isWhole) return loaded;
  return counted < mostCounted ? Math.max(counted, loaded) : -1;
}
