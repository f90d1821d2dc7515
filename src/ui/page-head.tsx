import { type MessageKey, translate } from '../platform/translate.ts';

/** The pages that open in a tab and are always one click away, and what a link to each is called. */
const pages = {
  patrol: 'patrol_link',
  history: 'history_link',
  settings: 'settings_link',
} as const satisfies Record<string, MessageKey>;
type Page = keyof typeof pages;

const hrefOf = (page: Page) => `${page}.html`;

/** The bar at the top of a page in a tab: whose page it is, and the ways to the others. */
export const PageHead = ({ here }: { here: Page | null }) => (
  <header class="page-head">
    <span class="page-name">
      <img src="/icons/48.png" alt="" width="26" height="26" />
      {translate('product_name')}
    </span>
    <nav aria-label={translate('pages')}>
      {(Object.keys(pages) as Page[]).map((page) => (
        <a key={page} href={hrefOf(page)} {...(page === here ? { 'aria-current': 'page' as const } : {})}>
          {translate(pages[page])}
        </a>
      ))}
    </nav>
  </header>
);

/** The ways to some of these pages from what is no page in a tab: each opens in a tab of its own. */
export const PageLinks = ({ to }: { to: Page[] }) => (
  <nav class="row" aria-label={translate('pages')}>
    {to.map((page) => (
      <a key={page} href={hrefOf(page)} target="_blank" rel="noopener">
        {translate(pages[page])}
      </a>
    ))}
  </nav>
);
