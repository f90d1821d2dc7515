import { readNews } from '../../outbox/read-news.ts';
import { translate } from '../../platform/translate.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { Hotline } from '../hotline.tsx';
import { Notice } from '../notice.tsx';
import { useStored } from '../use-stored.ts';

/**
 * What waits for the person in the outbox, with the way there, and how to reach the desk when it cannot wait.
 */
export function OutboxNotice({ endpoint }: { endpoint: Endpoint | null }) {
  const news = useStored(readNews);
  const { needYou, unseen } = news?.ok ? news.value : { needYou: 0, unseen: 0 };
  const sentence =
    needYou > 0
      ? translate('outbox_need_you', needYou)
      : unseen > 0
        ? translate('outbox_unseen', unseen)
        : null;
  return (
    <>
      {sentence ? (
        <Notice tone="careful">
          <p>
            <a href="history.html" target="_blank" rel="noopener">
              {sentence}
            </a>
          </p>
        </Notice>
      ) : null}
      {endpoint ? <Hotline endpoint={endpoint} /> : null}
    </>
  );
}
