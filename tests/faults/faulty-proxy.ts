import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Served, serve } from '../browsers/serve.ts';

/**
 * Bodies larger than this are answered with 413 and never reach the desk, as an ordinary reverse proxy does.
 */
export const proxyBodyLimit = 50_000;

/** What the proxy can do to one request, and how often out of 1,000. */
const faults = {
  'drops it before the desk sees it': 60,
  'cuts after the desk committed, before the reply': 60,
  'cuts in the middle of the reply': 20,
  'holds the reply back until it is given up on': 10,
  'delays it': 40,
  'answers 500': 20,
  'answers 503 with Retry-After': 20,
  'answers 429 with Retry-After': 30,
  'answers 502 after the desk committed': 20,
  'answers with the page of a captive portal': 10,
  'answers 400 with a page, as log-in pages of networks do': 20,
  'answers 404 with a page, as while the desk starts again': 10,
  redirects: 10,
};
export type Fault = keyof typeof faults | 'answers 413' | 'none';

export interface FaultyProxy extends Served {
  /** How often each fault was met. */
  counts: Map<Fault, number>;
}

/** A proxy before the desk at `desk()`, which does to reports what networks and servers do at their worst. */
export async function startFaultyProxy(desk: () => string, random: () => number): Promise<FaultyProxy> {
  const counts = new Map<Fault, number>();
  const choose = (): Fault => {
    let place = random() * 1000;
    for (const [fault, share] of Object.entries(faults)) {
      place -= share;
      if (place < 0) return fault as Fault;
    }
    return 'none';
  };
  const served = await serve(async (incoming, response) => {
    const body: Buffer[] = [];
    for await (const chunk of incoming) body.push(chunk as Buffer);
    const bytes = Buffer.concat(body);
    const fault = bytes.length > proxyBodyLimit ? 'answers 413' : choose();
    counts.set(fault, (counts.get(fault) ?? 0) + 1);
    await commit(fault, response, () => forward(desk(), incoming, bytes));
  });
  return { ...served, counts };
}

interface Reply {
  status: number;
  type: string;
  body: Buffer;
}

async function commit(fault: Fault, response: ServerResponse, toDesk: () => Promise<Reply>): Promise<void> {
  const retryAfter = { 'Retry-After': String(1 + Math.floor(Math.random() * 60)) };
  switch (fault) {
    case 'drops it before the desk sees it':
      response.destroy();
      return;
    case 'cuts after the desk committed, before the reply':
      await toDesk();
      response.destroy();
      return;
    case 'cuts in the middle of the reply': {
      const { status, type, body } = await toDesk();
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    case 'holds the reply back until it is given up on':
      await toDesk();
      await pause(1600);
      response.destroy();
      return;
    case 'answers 500':
      response.writeHead(500).end();
      return;
    case 'answers 503 with Retry-After':
      response.writeHead(503, retryAfter).end();
      return;
    case 'answers 429 with Retry-After':
      response.writeHead(429, retryAfter).end();
      return;
    case 'answers 502 after the desk committed':
      await toDesk();
      response.writeHead(502).end();
      return;
    case 'answers with the page of a captive portal':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Log in</html>');
      return;
    case 'answers 400 with a page, as log-in pages of networks do':
      response.writeHead(400, { 'Content-Type': 'text/html' }).end('<html>Log in</html>');
      return;
    case 'answers 404 with a page, as while the desk starts again':
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404 Not Found</h1>');
      return;
    case 'redirects':
      response.writeHead(302, { Location: '/log-in' }).end();
      return;
    case 'answers 413':
      response.writeHead(413, { 'Content-Type': 'text/html' }).end('<h1>413 Request Entity Too Large</h1>');
      return;
    default: {
      if (fault === 'delays it') await pause(20 + Math.random() * 100);
      const { status, type, body } = await toDesk();
      response.writeHead(status, { 'Content-Type': type }).end(body);
    }
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function forward(desk: string, incoming: IncomingMessage, bytes: Buffer): Promise<Reply> {
  const { host: _, connection: __, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const asked = ask(`${desk}${incoming.url}`, { method: incoming.method, headers }, async (reply) => {
      const body: Buffer[] = [];
      for await (const chunk of reply) body.push(chunk as Buffer);
      resolve({
        status: reply.statusCode ?? 0,
        type: reply.headers['content-type'] ?? '',
        body: Buffer.concat(body),
      });
    });
    asked.on('error', reject).end(bytes);
  });
}
