import { type ComponentChild, Fragment, h, render } from 'preact';
import { sendToWorker } from '../messages/send-message.ts';
import { type MessageKey, translate } from '../platform/translate.ts';
import { BlockedNotice } from './blocked-notice.tsx';

/** Shows a page of the extension in the reader's language, under the title `title`. */
export function startPage(title: MessageKey, page: ComponentChild): void {
  document.documentElement.lang = translate('page_language');
  document.title = translate(title);
  addEventListener('online', () => void sendToWorker('came-online', null));
  render(h(Fragment, null, h(BlockedNotice, null), page), document.body);
}
