import { startPage } from './ui/start-page.ts';
import { VerifyPage } from './ui/verify/verify-page.tsx';

startPage('verify_title', <VerifyPage />);
