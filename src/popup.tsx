import { browser } from './platform/browser.ts';
import { findTab, isInToolbar } from './ui/popup/find-tab.ts';
import { Popup } from './ui/popup/popup.tsx';
import { startPage } from './ui/start-page.ts';

const tabId = await findTab(location.search);
document.documentElement.classList.toggle('in-toolbar', await isInToolbar());
startPage(
  'popup_title',
  <Popup tabId={tabId} />,
  browser.runtime.getURL(`src/popup.html?tab=${tabId ?? ''}`),
);
