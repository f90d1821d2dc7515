import { showCards } from './highlight/card/show-cards.ts';

// Put into a frame once something is painted in it; the first one stays. A page may have an element of this
// name where no script of ours marks it.
const page = globalThis.qiuzhengShownPage;
if (page?.life?.signal.aborted === false && !page.card) showCards(page);
