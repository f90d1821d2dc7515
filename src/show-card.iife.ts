import { showCards } from './highlight/card/show-cards.ts';
import { ownGlobal } from './page/dom/own-global.ts';

// Put into a frame once something is painted in it; the first one stays.
const page = ownGlobal('qiuzhengShownPage');
if (page && !page.life.signal.aborted && !page.card) showCards(page);
