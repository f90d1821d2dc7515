import type { Result } from '../contract/result.ts';
import { pageAddress } from '../page/identity/page-address.ts';
import type { Life } from '../page/life.ts';
import { explain } from '../platform/translate.ts';
import type { Card } from './card.ts';
import type { CardActions } from './fill-card.ts';
import type { ShownPage } from './shown-page.ts';

/** What the buttons of the card do: each asks the worker; then the card goes, or says why nothing came of it. */
export function cardActions(life: Life, page: ShownPage, card: () => Card): CardActions {
  const closeOrSay = (reply: Result<null>) => {
    if (reply.ok) card().close();
    else card().say(explain(reply.error));
  };
  return {
    async report(match, disputes) {
      const prepared = await life.ask('prepare-report', null);
      if (!prepared.ok) return card().say(explain(prepared.error));
      const [passage] = (await page.describe?.([match])) ?? [];
      if (!passage) return;
      closeOrSay(await life.ask('report-passage', { passage, category: match.flag.category, disputes }));
    },
    async hide({ flag: { key, claim } }, everywhere) {
      closeOrSay(await life.ask('hide-flag', { key, claim, everywhere, url: pageAddress() }));
    },
    explain: ({ block: { text }, start, end, flag: { listId, entryId } }) =>
      life.ask('explain-match', { text, start, end, listId, entryId }),
  };
}
