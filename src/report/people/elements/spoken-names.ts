import type { Root } from '../../../page/dom/all-roots.ts';
import { attributeOf, textContentOf } from '../../../page/dom/true-property.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';

/** What pictures of somebody are called, or the first letters in place of one. */
export const spokenOf = (element: Element): string[] =>
  [element, ...element.querySelectorAll('*')]
    .flatMap((each) => {
      const title = attributeOf(each, 'title') ?? '';
      const letters = title && textContentOf(each).trim().toLowerCase();
      const isInitial = letters.length > 0 && letters.length < 3 && title.toLowerCase().startsWith(letters);
      return [attributeOf(each, 'alt') ?? '', isInitial ? title : ''];
    })
    .filter(isWrittenAsName);

/** What controls and pictures say where they are read aloud: “Reply to Zhang San”. */
export const spokenLabels = (roots: readonly Root[]): Set<string> =>
  new Set(
    roots
      .flatMap((root) => [...root.querySelectorAll('[aria-label], img[alt]')])
      .map((element) => attributeOf(element, 'aria-label') ?? attributeOf(element, 'alt') ?? ''),
  );
