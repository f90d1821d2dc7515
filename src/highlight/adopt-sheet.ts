/** Adds styles to a shadow root without a node of it changing. The returned function takes them away again. */
export function adoptSheet(root: ShadowRoot, text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const adopter = asPageSeesIt(root);
  const adopted = asPageSeesIt(sheet);
  adopter.adoptedStyleSheets.push(adopted);
  return () => {
    const at = adopter.adoptedStyleSheets.indexOf(adopted);
    if (at >= 0) adopter.adoptedStyleSheets.splice(at, 1);
  };
}

/** Firefox lets a content script change a list of adopted sheets only through the page's own view of it. */
const asPageSeesIt = <T extends object>(thing: T & { wrappedJSObject?: T }): T =>
  thing.wrappedJSObject ?? thing;
