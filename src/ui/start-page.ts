import { type ComponentChild, Fragment, h, render } from 'preact';
import { sendToWorker } from '../messages/send-message.ts';
import { type MessageKey, translate } from '../platform/translate.ts';
import { keepFocus } from './keep-focus.ts';
import { isShutOut, LeavePrivateWindow } from './leave-private-window.tsx';
import { nameLanguages } from './name-languages.ts';
import { OpeningNotice } from './opening-notice.tsx';

/**
 * Shows a page of the extension in the reader's language, under the title `title`. Where it can be no more
 * than a way to the same page elsewhere, which `outside` may name better than its own address, it is that.
 */
export function startPage(title: MessageKey, page: ComponentChild, outside: string | null = null): void {
  document.documentElement.lang = translate('page_language');
  document.title = translate(title);
  addEventListener('online', () => void sendToWorker('came-online', null));
  const shown = isShutOut
    ? h(LeavePrivateWindow, { title, address: outside ?? location.href, atOnce: outside !== null })
    : page;
  render(h(Fragment, null, h(OpeningNotice, null), shown), document.body);
  keepFocus(document.body);
  nameLanguages(document.body);
}
