import { type MessageKey, translate } from '../platform/translate.ts';

/** Pages that others lead to, and what a link to each is called. */
const links = {
  patrol: 'patrol_link',
  history: 'history_link',
  settings: 'settings_link',
} satisfies Record<string, MessageKey>;

/** The ways to some pages of the product, each of which opens in a tab of its own. */
export const PageLinks = ({ to }: { to: (keyof typeof links)[] }) => (
  <nav class="row" aria-label={translate('pages')}>
    {to.map((page) => (
      <a key={page} href={`${page}.html`} target="_blank" rel="noopener">
        {translate(links[page])}
      </a>
    ))}
  </nav>
);
