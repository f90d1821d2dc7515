import type { PatrolPage } from '../../history/records.ts';

/** What a page is called: its title, else its address without what says nothing to a reader. Pure. */
export const nameOfPage = ({ url, title }: PatrolPage): string =>
  title || url.replace(/^https?:\/\/(www\.)?/, '');
