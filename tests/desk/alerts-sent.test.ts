import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { claimsTable } from '../../desk/queue/claims-table.ts';
import { followReports } from '../../desk/queue/follow-reports.ts';
import { sendAlerts } from '../../desk/running/send-alerts.ts';
import { lookOnce } from '../../desk/running/watch-desk.ts';
import { type OpenDatabase, openDatabase } from '../../desk/store/open-database.ts';
import { reportStore } from '../../desk/store/report-store.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { sampleReport } from './sample-report.ts';

const deskId = 'main';
const hour = 60 * 60 * 1000;
const start = new Date('2026-11-28T00:00:00Z');
const at = (hours: number) => new Date(start.getTime() + hours * hour);

let folder: string;
let opened: OpenDatabase;
let webhook: string;
let server: Server;
let answer = 200;
const received: unknown[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-alerts-'));
  await copyEmptyDatabase(join(folder, 'database'));
  opened = await openDatabase(null, join(folder, 'database'));
  server = createServer(async (request, response) => {
    const body = await json(request);
    response.writeHead(answer).end();
    if (answer === 200) received.push(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  webhook = addressOf(server.address(), 'http');
  await reportStore(opened.database, deskId).add({
    report: sampleReport({ note: 'private', category: 'health' }),
    bodySha256: '0'.repeat(64),
    receivedAt: at(-48),
    picture: null,
    source: null,
    statusTokenHash: 'x',
  });
  const grouping = followReports(opened.database, deskId);
  await grouping.done();
  await grouping.close();
});
afterAll(async () => {
  server.close();
  await opened.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  received.length = 0;
  answer = 200;
});

function addressOf(bound: ReturnType<Server['address']>, protocol: string): string {
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return `${protocol}://127.0.0.1:${bound.port}`;
}

const look = (now: Date) =>
  lookOnce({ database: opened.database, deskId, dataFolder: folder, keptFree: 0 }, { webhook }, now);
const setDue = (dueAt: Date | null) =>
  opened.database.update(claimsTable).set({ dueAt }).where(eq(claimsTable.deskId, deskId));
const overdue = { kind: 'overdue', count: 1, sentence: 'One claim is past the due date.' };

it('an alert is sent once by one of two processes, again after a day, and anew when it comes back', async () => {
  await look(at(0));
  expect(received).toEqual([]);
  await setDue(at(1));
  await Promise.all([look(at(2)), look(at(2))]);
  await look(at(3));
  expect(received).toEqual([{ desk: deskId, alerts: [overdue] }]);
  expect(JSON.stringify(received)).not.toMatch(/private|碘盐|forum|health/);
  await look(at(27));
  expect(received).toHaveLength(2);
  await setDue(null);
  await look(at(28));
  await setDue(at(1));
  await look(at(29));
  expect(received).toHaveLength(3);
});

it('an alert that nobody took is due at the next look', async () => {
  await setDue(null);
  await look(at(40));
  await setDue(at(1));
  answer = 500;
  await expect(look(at(41))).rejects.toThrow('the webhook answered 500');
  answer = 200;
  await look(at(41.1));
  expect(received).toHaveLength(1);
});

it('an alert goes by mail too', async () => {
  const said: string[] = [];
  const mailServer = createTcpServer((client) => {
    let isMessage = false;
    client.setEncoding('utf8').write('220 test\r\n');
    client.on('data', (text: string) => {
      said.push(text);
      if (isMessage && !text.endsWith('\r\n.\r\n')) return;
      isMessage = !isMessage && /^DATA/i.test(text);
      client.write(isMessage ? '354 go on\r\n' : '250 good\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(mailServer, 'listening');
  const mail = { server: addressOf(mailServer.address(), 'smtp'), to: 'ops@desk.example' };
  await sendAlerts({ mail }, deskId, [{ kind: 'overdue', count: 1, sentence: overdue.sentence }]);
  mailServer.close();
  const all = said.join('');
  expect(all).toContain('RCPT TO:<ops@desk.example>');
  expect(all).toContain('One claim is past the due date.');
});
