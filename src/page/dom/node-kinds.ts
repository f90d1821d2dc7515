import { trueProperty } from './true-property.ts';

const typeOf = trueProperty(Node.prototype, 'nodeType');

// Told by their type and not by `instanceof`, which fails for nodes a page has taken over from another
// document.
export const isText = (node: Node): node is Text => typeOf(node) === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
