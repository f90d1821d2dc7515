/** A part of a page with all that came to be in it: shadow roots, closed ones too, and frames. */
export class ChangingPart {
  /** Every shadow root made. */
  roots = [];

  constructor(home) {
    this.home = home;
  }

  rootOf = (host) => this.roots.find((root) => root.host === host) ?? null;
  shadows = () => this.roots.filter(({ host }) => host.isConnected);
  all = () => [this.home, ...this.shadows()];
  elements = (...names) =>
    this.all()
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter(({ localName }) => names.length === 0 || names.includes(localName));
  frames = () => this.elements('iframe').map(({ contentDocument }) => contentDocument);

  /** What text and elements may be put into. */
  holders = () => [
    ...this.all(),
    ...this.elements().filter(
      ({ localName }) => !/^(br|wbr|iframe|style|input|table|tbody|tr)$/.test(localName),
    ),
  ];

  texts = () => this.all().flatMap(textsIn);

  /** Waits until every frame that came has loaded. */
  async untilLoaded() {
    const isLoading = (frame) => frame?.URL !== 'about:srcdoc' || frame.readyState !== 'complete';
    while (this.frames().some(isLoading)) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** The text nodes in a part of a page that are its reader's. */
export function textsIn(root) {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.parentNode.localName !== 'style') found.push(walker.currentNode);
  return found;
}

/** Whether a node holds another, in its shadow roots too. */
export function holds(node, other) {
  for (let each = other; each; each = each.parentNode ?? each.host) if (each === node) return true;
  return false;
}
