import { ReviewPage } from './ui/review/review-page.tsx';
import { startPage } from './ui/start-page.ts';

startPage('desk_title', <ReviewPage />);
