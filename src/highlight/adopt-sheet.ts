/**
 * Adds styles to a shadow root without a node of it changing. The returned function puts them back where the
 * page has taken them away, or takes them away itself when told `false`.
 */
export function adoptSheet(root: ShadowRoot, text: string): (isToStay?: boolean) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const adopter = asPageSeesIt(root);
  const adopted = asPageSeesIt(sheet);
  const keep = (isToStay = true) => {
    const sheets = adopter.adoptedStyleSheets;
    const at = sheets.indexOf(adopted);
    if (isToStay && at < 0) sheets.push(adopted);
    if (!isToStay && at >= 0) sheets.splice(at, 1);
  };
  keep();
  return keep;
}

/** Firefox lets a content script change a list of adopted sheets only through the page's own view of it. */
const asPageSeesIt = <T extends object>(thing: T & { wrappedJSObject?: T }): T =>
  thing.wrappedJSObject ?? thing;
