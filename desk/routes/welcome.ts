import { Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { htmlPage } from '../pages/html-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { welcomePage } from '../pages/welcome-page.ts';
import { wishedLanguage } from '../pages/wished.ts';
import { asFile } from './answer-file.ts';
import { joinDocument } from './join.ts';

/** `GET /`: tells a person with a browser what this address is and how to join. */
export const welcome = (desk: Desk): Hono =>
  new Hono().get('/', asFile, async (context) => {
    const words = pageWords[wishedLanguage(context)];
    context.header('Cache-Control', 'no-cache');
    // Relative, since a proxy may serve the desk below a folder of its own.
    const pageOf = (file: string) => `lists/${file.replace(/\.json$/, '.html')}`;
    const join = await joinDocument(desk);
    return htmlPage(context, words, welcomePage(words, desk.publicAddress(), join, pageOf, 'corrections'));
  });
