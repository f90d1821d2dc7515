import { ReviewPage } from './ui/review/review-page.tsx';
import { startPage } from './ui/start-page.ts';

startPage('review_title', <ReviewPage />);
