/**
 * The polyfill of the extension API refuses to be loaded outside of an extension; units of files that import
 * it are tested there.
 */
Object.assign(globalThis, {
  browser: { runtime: { id: 'unit-test' } },
  chrome: { runtime: { id: 'unit-test' } },
});

/**
 * In browsers all nodes have one property for their text, which is asked for where thousands of them are read
 * (`page/dom/true-property.ts`); in happy-dom each kind of node has its own.
 */
if ('Node' in globalThis) {
  const kinds = [Element, CharacterData].map(({ prototype }) => ({
    prototype,
    get: Object.getOwnPropertyDescriptor(prototype, 'textContent')?.get,
  }));
  Object.defineProperty(Node.prototype, 'textContent', {
    configurable: true,
    get(this: Node) {
      const kind = kinds.find(({ prototype }) => Object.prototype.isPrototypeOf.call(prototype, this));
      return kind?.get?.call(this) ?? null;
    },
  });
}
