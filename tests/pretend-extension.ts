/**
 * The polyfill of the extension API refuses to be loaded outside of an extension; units of files that import
 * it are tested there.
 */
Object.assign(globalThis, {
  browser: { runtime: { id: 'unit-test' } },
  chrome: { runtime: { id: 'unit-test' } },
});
