import type { Launched } from '../browsers/launched.ts';
import { hostilePages } from './hostile-pages.ts';
import { longDocument, longDocuments } from './long-documents.ts';
import { randomChanges } from './random-changes.ts';
import { richEditors } from './rich-editors.ts';
import { shadowComponents } from './shadow-components.ts';
import { untouchedPages } from './untouched-pages.ts';
import { virtualLists } from './virtual-lists.ts';

/** All pages made with code of others, in one browser. */
export function pagesOfOthers(launch: () => Promise<Launched>): void {
  untouchedPages(
    launch,
    (walkTwice, openPage) => {
      virtualLists(walkTwice);
      shadowComponents(walkTwice);
      richEditors(walkTwice);
      longDocuments(walkTwice);
      hostilePages(walkTwice);
      randomChanges(openPage);
    },
    { long: longDocument },
  );
}
