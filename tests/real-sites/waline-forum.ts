import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SampleThread } from './sample-thread.ts';
import { avatar, framesPage, indexPage, threadPage } from './waline-pages.ts';

export interface Forum {
  threads: readonly SampleThread[];
  /** Where Waline's server listens, e.g. `http://127.0.0.1:40123`. */
  walineAddress: string;
}

const walineClient = dirname(createRequire(import.meta.url).resolve('@waline/client/style'));

const files: Record<string, [type: string, file: string]> = {
  '/forum.css': ['text/css', fileURLToPath(new URL('./waline-forum.css', import.meta.url))],
  '/waline.css': ['text/css', join(walineClient, 'waline.css')],
  '/waline.js': ['text/javascript', join(walineClient, 'waline.js')],
};

/** Answers one request for a page of the forum, a file of Waline's client or one of its small extras. */
export function answerForum(request: IncomingMessage, response: ServerResponse, forum: Forum): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const send = (type: string, body: string, status = 200) =>
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);

  const file = files[pathname];
  const [, kind, name] = pathname.split('/');
  const thread = forum.threads.find(({ id }) => id === name);
  if (file) {
    response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` });
    createReadStream(file[1]).pipe(response);
  } else if (thread && kind === 'frames')
    // The same forum by another name is another site.
    send(
      'text/html',
      framesPage(thread, forum.walineAddress, `http://localhost:${request.socket.localPort}`),
    );
  else if (thread && kind === 'thread')
    send('text/html', threadPage(thread, forum.walineAddress, searchParams.get('in') === 'closed-root'));
  else if (pathname === '/') send('text/html', indexPage(forum.threads));
  else if (pathname === '/avatar.svg') send('image/svg+xml', avatar(searchParams.get('of') ?? ''));
  else if (pathname === '/no-sign-in-services.json') send('application/json', '{"services":[]}');
  else send('text/plain', '没有这个页面。', 404);
}
