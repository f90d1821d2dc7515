/** The set without `one` where it holds it, else with it. Pure. */
export function toggledIn<One>(set: ReadonlySet<One>, one: One): ReadonlySet<One> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
