/**
 * What a script of ours has left in its world under a name. A page can give an element that name, and the
 * browser then finds it in our world too, where nothing was left: that counts for nothing.
 */
export const ownGlobal = <Name extends keyof typeof globalThis>(
  name: Name,
): (typeof globalThis)[Name] | undefined => (Object.hasOwn(globalThis, name) ? globalThis[name] : undefined);
