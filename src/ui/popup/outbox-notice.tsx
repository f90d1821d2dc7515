import type { OutboxNews } from '../../outbox/read-news.ts';
import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';

/** What waits for the person in the outbox, with the way there; else nothing. */
export function OutboxNotice({ news: { needYou, unseen } }: { news: OutboxNews }) {
  const sentence =
    needYou > 0
      ? translate('outbox_need_you', needYou)
      : unseen > 0
        ? translate('outbox_unseen', unseen)
        : null;
  return sentence ? (
    <Notice tone="careful">
      <p>
        <a href="history.html" target="_blank" rel="noopener">
          {sentence}
        </a>
      </p>
    </Notice>
  ) : null;
}
