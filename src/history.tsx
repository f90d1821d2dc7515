import { historyWorker } from './start-history.ts';
import { HistoryPage } from './ui/history/history-page.tsx';
import { startPage } from './ui/start-page.ts';

startPage('history_title', <HistoryPage worker={historyWorker} />);
