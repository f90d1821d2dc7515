import { SettingsPage } from './ui/settings/settings-page.tsx';
import { startPage } from './ui/start-page.ts';

startPage('settings_title', <SettingsPage />);
