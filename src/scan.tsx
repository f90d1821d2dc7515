import { ScanPage } from './ui/scan/scan-page.tsx';
import { startPage } from './ui/start-page.ts';

startPage('scan_title', <ScanPage />);
