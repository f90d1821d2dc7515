import { translate } from '../../platform/translate.ts';

/** The product's name and the ways to its other pages. */
export const PopupHead = () => (
  <header class="popup-head">
    <img src="/icons/32.png" alt="" width="20" height="20" />
    <h1>{translate('product_name')}</h1>
    <nav class="row" aria-label={translate('pages')}>
      <a href="patrol.html" target="_blank" rel="noopener">
        {translate('patrol_link')}
      </a>
      <a href="history.html" target="_blank" rel="noopener">
        {translate('history_link')}
      </a>
      <a href="settings.html" target="_blank" rel="noopener">
        {translate('settings_link')}
      </a>
    </nav>
  </header>
);
