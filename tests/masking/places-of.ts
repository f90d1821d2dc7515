/**
 * What the product makes up by itself, in which four digits of somebody's name stand by chance: UUIDs,
 * digests (SHA-256), and times in milliseconds since 1970. In a store of 70 reports that happens once in six.
 */
const madeUp =
  /(?<![\da-f])(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{64})(?![\da-f])|(?<!\d)1[78]\d{11}(?:\.\d+)?(?!\d)/gi;
/** So many letters before and after a place are told with it. */
const around = 30;

/** Where a text tells a secret, with what stands around it. Pure. */
export function placesOf(secret: string, text: string): string[] {
  const told = text.replaceAll(madeUp, ' ');
  const places: string[] = [];
  for (let at = told.indexOf(secret); at >= 0; at = told.indexOf(secret, at + 1))
    places.push(told.slice(Math.max(0, at - around), at + secret.length + around));
  return places;
}
