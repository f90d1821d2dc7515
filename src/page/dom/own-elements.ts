/** Elements the extension itself adds to a page while a card is shown: they are never read as the page's text. */
export const ownElements = new WeakSet<Node>();
