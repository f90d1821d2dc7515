import { browser } from './platform/browser.ts';
import { findTab, isInToolbar } from './ui/popup/find-tab.ts';
import { Popup } from './ui/popup/popup.tsx';
import { startPage } from './ui/start-page.ts';

const tabId = await findTab(location.search);
const inToolbar = await isInToolbar();
document.documentElement.classList.toggle('in-toolbar', inToolbar);
const outside = inToolbar ? browser.runtime.getURL(`src/popup.html?tab=${tabId ?? ''}`) : null;
startPage('popup_title', <Popup tabId={tabId} />, outside);
