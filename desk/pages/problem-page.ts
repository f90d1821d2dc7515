import { html } from 'hono/html';
import type { Problem } from '../../src/contract/problem.ts';
import type { Page } from './html-page.ts';
import type { PageWords } from './page-words.ts';

/** What went wrong, for a person with a browser who asked for `path`. */
export function problemPage(words: PageWords, { title, detail }: Problem, path: string): Page {
  // Relative, since a proxy may serve the desk below a folder of its own.
  const home = '../'.repeat(path.split('/').length - 2) || './';
  return {
    title,
    parts: html`<section><p>${detail}</p><p><a href="${home}">${words.toDesk}</a></p></section>`,
  };
}
