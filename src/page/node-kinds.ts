// Told by their type and not by `instanceof`, which fails for nodes a page has taken over from another document.
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
