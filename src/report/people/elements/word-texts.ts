import type { Root } from '../../../page/dom/all-roots.ts';
import { isText } from '../../../page/dom/node-kinds.ts';
import { dataOf } from '../../../page/dom/true-property.ts';

/** The texts in `roots` that hold a letter or a digit, in the order of the page: most are white space. */
export const wordTexts = (roots: readonly Root[]): Text[] =>
  roots.flatMap((root) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (isText(node) && /[\p{L}\p{N}]/u.test(dataOf(node))) texts.push(node);
    return texts;
  });
