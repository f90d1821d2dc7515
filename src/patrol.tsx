import { PatrolPage } from './ui/patrol/patrol-page.tsx';
import { startPage } from './ui/start-page.ts';

startPage('patrol_title', <PatrolPage />);
