import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { attachmentOf, pictureOf, sampleReport } from '../../tests/desk/sample-report.ts';

/** A report as it goes over the wire. */
export interface Prepared {
  id: string;
  body: Buffer;
}

const boundary = 'qiuzheng-bench';

/** A report with a picture of `bytes` of its own. */
export function prepareReport(bytes: number): Prepared {
  const start = pictureOf('image/png');
  // What comes after a PNG's end is passed over by whoever shows it.
  const picture = new Uint8Array([...start, ...randomBytes(bytes - start.length)]);
  const report = sampleReport({ attachments: [attachmentOf(picture)] });
  const part = (name: string, type: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(part('report', 'application/json')),
    Buffer.from(JSON.stringify(report)),
    Buffer.from(`\r\n${part('screenshot', 'image/png')}`),
    picture,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { id: report.id, body };
}

/** How long each answer took, and all of them together, in milliseconds. */
export interface Sent {
  each: number[];
  all: number;
}

/** Sends reports to servers in turn, `atOnce` at a time in all. Throws where one is not taken. */
export async function sendReports(
  addresses: readonly string[],
  reports: readonly Prepared[],
  atOnce: number,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const each: number[] = [];
  let next = 0;
  const sendNext = async (): Promise<void> => {
    const address = addresses[next % addresses.length] ?? '';
    const report = reports[next++];
    if (!report) return;
    const began = performance.now();
    const status = await send(address, agent, report);
    if (status !== 201) throw new Error(`send-reports: ${address} answered ${status}`);
    each.push(performance.now() - began);
    return sendNext();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sendNext));
  const all = performance.now() - began;
  agent.destroy();
  return { each, all };
}

async function send(address: string, agent: Agent, { id, body }: Prepared): Promise<number | undefined> {
  const asking = request(`${address}/reports`, {
    method: 'POST',
    agent,
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': body.length,
      'Idempotency-Key': `"${id}"`,
    },
  });
  asking.end(body);
  const [answer] = await once(asking, 'response');
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode;
}
