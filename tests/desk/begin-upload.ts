import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Report } from '../../src/contract/report.ts';

/**
 * Begins to upload a report: its head and the part `report` are sent, the picture and the end are not. `more`
 * are headers.
 */
export function beginUpload(
  address: string,
  report: Report,
  pictureBytes: number,
  more: Record<string, string> = {},
): { client: ClientRequest; end: string } {
  const part = (name: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"; filename="f"\r\n\r\n`;
  const head = `${part('report')}${JSON.stringify(report)}\r\n${part('screenshot')}`;
  const end = '\r\n--x--\r\n';
  const client = request(`${address}/reports`, {
    method: 'POST',
    agent: false,
    headers: {
      'Content-Type': 'multipart/form-data; boundary=x',
      'Idempotency-Key': `"${report.id}"`,
      'Content-Length': Buffer.byteLength(head) + pictureBytes + end.length,
      ...more,
    },
  });
  client.on('error', () => {});
  client.write(head);
  return { client, end };
}

/** What is answered to an upload. */
export const answerTo = async (client: ClientRequest): Promise<Response> => {
  const [message]: IncomingMessage[] = await once(client, 'response');
  if (!message) throw new Error('no answer');
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
    name,
    `${value}`,
  ]);
  return new Response(await text(message), { status: message.statusCode ?? 0, headers });
};
