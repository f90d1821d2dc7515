import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Intake } from '../../desk/intake.ts';
import type { Report } from '../../src/contract/report.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { expectProblem } from './expect-problem.ts';
import { killDesk, runDesk } from './run-desk.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let desk: TestDesk | null = null;
afterEach(async () => {
  await desk?.remove();
  desk = null;
});

async function deskWith(intake: Partial<Intake>): Promise<TestDesk> {
  desk = await testDesk({ intake });
  return desk;
}

/** Begins to upload a report: its head and the part `report` are sent, the picture and the end are not. */
function begin(
  address: string,
  report: Report,
  pictureBytes: number,
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
    },
  });
  client.on('error', () => {});
  client.write(head);
  return { client, end };
}

const answerTo = async (client: ClientRequest): Promise<Response> => {
  const [message]: IncomingMessage[] = await once(client, 'response');
  if (!message) throw new Error('no answer');
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
    name,
    `${value}`,
  ]);
  return new Response(await text(message), { status: message.statusCode ?? 0, headers });
};

it('a report more than the desk takes at once is told to come again, and the others are not disturbed', async () => {
  const { address } = await deskWith({ reportsAtOnce: 1 });
  const screenshot = pictureOf('image/png');
  const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
  const { client, end } = begin(address, report, screenshot.length);
  const other = sampleReport();
  // The first may not have reached the desk yet.
  const busy = await vi.waitUntil(
    async () => {
      const response = await deliver(address, { report: other });
      return response.status === 503 && response;
    },
    { timeout: 60_000 },
  );
  expect(Number(busy.headers.get('Retry-After'))).toBeGreaterThan(0);
  await expectProblem(busy, 'desk-busy');
  client.end(Buffer.concat([screenshot, Buffer.from(end)]));
  expect((await answerTo(client)).status).toBe(201);
  expect((await deliver(address, { report: other })).ok).toBe(true);
});

it('an upload that stalls is ended, and leaves nothing behind', async () => {
  const { address, dataFolder } = await deskWith({ uploadPatience: 300 });
  const screenshot = pictureOf('image/png');
  const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
  const { client } = begin(address, report, screenshot.length);
  client.write(screenshot.slice(0, 20));
  await expectProblem(await answerTo(client), 'upload-too-slow');
  client.destroy();
  expect(await readdir(join(dataFolder, 'pictures-unfinished'))).toEqual([]);
});

describe('a refused upload is read to its end, so that a slow sender sees why', () => {
  const megabytes = 5;
  const partHead = '--x\r\nContent-Disposition: form-data; name="report"; filename="f"\r\n\r\n';

  it.each([
    ['its length is too large', `Content-Length: ${megabytes * 1_000_000}`, 413, 'body-too-large'],
    ['it turns out too large in the middle', 'Transfer-Encoding: chunked', 413, 'body-too-large'],
    ['it has no boundary', 'Transfer-Encoding: chunked', 400, 'multipart-invalid'],
  ])('%s', async (why, length, status, problem) => {
    const { address } = await deskWith({ bodyLimit: 1_000_000 });
    const { hostname, port } = new URL(address);
    const isChunked = length.includes('chunked');
    const megabyte = Buffer.alloc(1_000_000);
    megabyte.write(partHead);
    const sender = createConnection({ host: hostname, port: Number(port) });
    const failed = once(sender, 'error');
    const head = [
      'POST /reports HTTP/1.1',
      `Host: ${hostname}`,
      'Connection: close',
      `Content-Type: multipart/form-data${why.includes('no boundary') ? '' : '; boundary=x'}`,
      `Idempotency-Key: ${sampleReport().id}`,
      length,
    ];
    sender.write(`${head.join('\r\n')}\r\n\r\n`);
    const answer = (async () => {
      for (let sent = 0; sent < megabytes; sent++) {
        const size = `${megabyte.length.toString(16)}\r\n`;
        sender.write(
          isChunked ? Buffer.concat([Buffer.from(size), megabyte, Buffer.from('\r\n')]) : megabyte,
        );
        await sleep(300);
      }
      if (isChunked) sender.write('0\r\n\r\n');
      // It reads nothing until all is written.
      return text(sender);
    })();
    expect(await Promise.race([answer, failed])).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} .*/problems/${problem}"`, 's'),
    );
  });
});

it('a desk whose disk is nearly full takes no report and says so', async () => {
  const { address } = await deskWith({ freeSpace: Number.MAX_SAFE_INTEGER });
  await expectProblem(await deliver(address, { report: sampleReport() }), 'disk-full');
});

it.skipIf(process.platform !== 'linux')(
  'a hundred uploads of 20 MB at once take the desk little memory, and the refused ones arrive later (Linux needed)',
  async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'desk-flood-'));
    await copyEmptyDatabase(join(dataFolder, 'database'));
    const running = await runDesk(dataFolder);
    const memory = async (figure: string) => {
      const status = await readFile(`/proc/${running.process.pid}/status`, 'utf8');
      return Number(new RegExp(`${figure}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    };
    try {
      const screenshot = new Uint8Array(20_000_000);
      screenshot.set(pictureOf('image/png'));
      const attachment = attachmentOf(screenshot);
      await deliver(running.address, { report: sampleReport() });
      const before = await memory('VmRSS');
      const send = async (report: Report) => {
        const { client, end } = begin(running.address, report, screenshot.length);
        const answer = answerTo(client);
        client.write(screenshot);
        client.end(end);
        const { status } = await answer;
        client.destroy();
        return { report, status };
      };
      const reports = Array.from({ length: 100 }, () => sampleReport({ attachments: [attachment] }));
      const first = await Promise.all(reports.map(send));
      const refused = first.filter(({ status }) => status === 503);
      expect(first.filter(({ status }) => status === 201)).toHaveLength(100 - refused.length);
      const again = await Promise.all(refused.map(({ report }) => send(report)));
      expect(again.filter(({ status }) => status !== 201)).toEqual([]);
      const grown = (await memory('VmHWM')) - before;
      console.log(
        `Flood: ${Math.round(before)} MiB before, at most ${Math.round(grown)} MiB more; ${refused.length} told to come again`,
      );
      expect(refused.length).toBeGreaterThan(0);
      expect(grown).toBeLessThan(600);
      expect(await readdir(join(dataFolder, 'pictures-unfinished'))).toEqual([]);
    } finally {
      await killDesk(running);
      await rm(dataFolder, { recursive: true });
    }
  },
);
