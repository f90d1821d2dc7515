import { findTab, isInToolbar } from './ui/popup/find-tab.ts';
import { Popup } from './ui/popup/popup.tsx';
import { startPage } from './ui/start-page.ts';

document.documentElement.classList.toggle('in-toolbar', await isInToolbar());
startPage('popup_title', <Popup tabId={await findTab(location.search)} />);
