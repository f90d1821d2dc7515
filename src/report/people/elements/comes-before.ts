/** Whether a node begins before another one of the page. */
export const comesBefore = (node: Node, other: Node): boolean =>
  (compareDocumentPosition.call(node, other) & DOCUMENT_POSITION_FOLLOWING) > 0;
const { compareDocumentPosition, DOCUMENT_POSITION_FOLLOWING } = Node.prototype;
