import type { IncomingMessage } from 'node:http';
import type { Report } from '../../src/contract/report.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { type Served, serve } from './serve.ts';

/** A report as it arrived: the very text of its JSON, what it says, and its picture. */
export interface Arrived {
  json: string;
  report: Report;
  picture: Uint8Array | null;
}

/**
 * A forum and a desk in one: `pageAt` gives the HTML of a path, or null where there is none; the list flags
 * 吃大蒜能治流感; every report is taken and kept in `arrived`, newest last. `contact` says how to reach the
 * desk directly.
 */
export async function serveDesk(
  pageAt: (path: string) => string | null,
  contact: object = { phone: '12345' },
): Promise<Served & { arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const served = await serve(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/list.json')
      return response.end(JSON.stringify(sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'))));
    if (path === '/.well-known/qiuzheng.json')
      return response.end(
        JSON.stringify({
          format: 'qiuzheng-join/1',
          name: 'Test desk',
          publisher: 'Test',
          contact,
          reports: `${served.address}/reports`,
          lists: [{ url: `${served.address}/list.json` }],
        }),
      );
    if (path === '/reports') {
      const taken = await readForm(request);
      arrived.push(taken);
      return response.writeHead(201).end(
        JSON.stringify({
          reportId: taken.report.id,
          receivedAt: new Date().toISOString(),
          statusUrl: `${served.address}/receipts/secret`,
          sha256: '0'.repeat(64),
        }),
      );
    }
    const html = pageAt(path);
    if (html === null) return response.writeHead(404).end();
    const type = html.startsWith('<svg') ? 'image/svg+xml' : 'text/html; charset=utf-8';
    response.setHeader('Content-Type', type).end(html);
  });
  return { ...served, arrived };
}

async function readForm(request: IncomingMessage): Promise<Arrived> {
  const body: Buffer[] = [];
  for await (const chunk of request) body.push(chunk as Buffer);
  const form = await new Response(Buffer.concat(body), {
    headers: { 'Content-Type': request.headers['content-type'] ?? '' },
  }).formData();
  const [part, picture] = [form.get('report'), form.get('screenshot')];
  const json = part instanceof Blob ? await part.text() : String(part);
  return {
    json,
    report: JSON.parse(json),
    picture: picture instanceof Blob ? new Uint8Array(await picture.arrayBuffer()) : null,
  };
}
