import type { PageDescription } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';

/** Says that a site no longer looks as its profile says, and what that means; else nothing. */
export const SiteNotice = ({ site }: { site: PageDescription['site'] }) =>
  site?.layoutChanged ? (
    <Notice>
      <p>{translate('site_layout_changed', site.title)}</p>
    </Notice>
  ) : null;
