import type { TabHindrance } from '../../messages/message-contract.ts';
import { browser } from '../../platform/browser.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';

const sentences: Record<TabHindrance, MessageKey> = {
  protected: 'hindrance_protected',
  'not-granted': 'hindrance_not_granted',
  off: 'hindrance_off',
  paused: 'hindrance_paused',
  'paused-tab': 'hindrance_paused_tab',
  file: 'hindrance_file',
  silent: 'hindrance_silent',
  failed: 'hindrance_failed',
  pdf: 'hindrance_pdf',
  picture: 'hindrance_picture',
  film: 'hindrance_film',
};

/** Why nothing can be shown on this page and what helps. */
export const Hindrance = ({ hindrance, tabId }: { hindrance: TabHindrance; tabId: number }) => (
  <Notice tone="careful">
    <p>{translate(sentences[hindrance])}</p>
    {hindrance === 'silent' || hindrance === 'failed' ? (
      <div>
        <button type="button" onClick={() => browser.tabs.reload(tabId)}>
          {translate('reload_page')}
        </button>
      </div>
    ) : null}
  </Notice>
);
