/** How many there are of each kind, the most frequent first. Pure. */
export function countBy<Thing, Kind>(
  things: readonly Thing[],
  kindOf: (thing: Thing) => Kind,
): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const thing of things) counts.set(kindOf(thing), (counts.get(kindOf(thing)) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
