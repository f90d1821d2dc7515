import { type MessageKey, translate } from '../platform/translate.ts';

/** The pages that open in a tab and are always one click away. */
const pages = {
  patrol: { href: 'patrol.html', words: 'patrol_link' },
  history: { href: 'history.html', words: 'history_link' },
  settings: { href: 'settings.html', words: 'settings_link' },
} as const satisfies Record<string, { href: string; words: MessageKey }>;

/** The bar at the top of a page in a tab: whose page it is, and the ways to the others. */
export const PageHead = ({ here }: { here: keyof typeof pages | null }) => (
  <header class="page-head">
    <span class="page-name">
      <img src="/icons/48.png" alt="" width="26" height="26" />
      {translate('product_name')}
    </span>
    <nav aria-label={translate('pages')}>
      {Object.entries(pages).map(([page, { href, words }]) => (
        <a key={page} href={href} {...(page === here ? { 'aria-current': 'page' as const } : {})}>
          {translate(words)}
        </a>
      ))}
    </nav>
  </header>
);
