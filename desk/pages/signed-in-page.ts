import { html } from 'hono/html';
import type { Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';

/** Where a sign-in by an account ends. The review page reads its address, and closes it. */
export const signedInPage = ({ signedIn }: PageWords): Page => ({
  title: signedIn.title,
  parts: html`<section><p>${signedIn.next}</p></section>`,
});
