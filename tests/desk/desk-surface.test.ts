import { once } from 'node:events';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deskKey } from '../../desk/bundles/desk-key.ts';
import { partnerStore } from '../../desk/bundles/partner-store.ts';
import { deskApp } from '../../desk/desk-app.ts';
import { defaultDeskConfig } from '../../desk/desk-config.ts';
import { dryRuns } from '../../desk/dry-run/dry-runs.ts';
import { defaultIntake } from '../../desk/intake.ts';
import { pictureStore } from '../../desk/pictures/picture-store.ts';
import { publishedLists } from '../../desk/publishing/published-lists.ts';
import { servedFiles } from '../../desk/publishing/served-files.ts';
import { seatStore } from '../../desk/staff/seat-store.ts';
import { startDesk } from '../../desk/start-desk.ts';
import { openDatabase } from '../../desk/store/open-database.ts';
import { reportStore } from '../../desk/store/report-store.ts';
import { draftStore } from '../../desk/verdict/draft-store.ts';
import { releaseStore } from '../../desk/verdict/release-store.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.remove());

describe('an address', () => {
  it.each([
    ['PUT', '/reports', 'GET, POST'],
    ['DELETE', '/reports', 'GET, POST'],
    ['POST', '/', 'GET'],
    ['POST', '/lists/food.json', 'GET'],
    ['POST', '/.well-known/qiuzheng.json', 'GET'],
    ['PUT', '/receipts/x', 'GET, DELETE'],
    ['GET', '/receipts/x/withdraw', 'POST'],
    ['PATCH', '/reports/x', 'GET'],
    ['DELETE', '/reports/x/screenshot', 'GET'],
  ])('does not take every method: %s %s', async (method, path, allowed) => {
    const response = await fetch(`${desk.address}${path}`, { method });
    expect(response.headers.get('Allow')).toBe(allowed);
    expect(await expectProblem(response, 'method-not-allowed')).toContain(allowed);
  });

  it.each(['/favicon.ico', '/reports/x/y', '/receipts', '/problems/not-found'])(
    'is not there: %s',
    async (path) => {
      await expectProblem(await desk.get(path), 'not-found');
    },
  );

  it('is asked again on the same connection after a minute without a question', async () => {
    const { headers } = await fetch(`${desk.address}/`);
    expect(headers.get('Keep-Alive')).toBe('timeout=75');
  });

  it('answers HEAD as it answers GET, without a body', async () => {
    const response = await fetch(`${desk.address}/.well-known/qiuzheng.json`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('the name it is asked by', () => {
  /** Asks with this header `Host`, which a page cannot set: it is the name the page asked for. */
  async function askFor(host: string, options: RequestOptions = {}, body = ''): Promise<Response> {
    const client = request(`${desk.address}/`, { ...options, headers: { ...options.headers, Host: host } });
    client.end(body);
    const [message]: IncomingMessage[] = await once(client, 'response');
    if (!message) throw new Error('no answer');
    const headers = { 'Content-Type': message.headers['content-type'] ?? '' };
    return new Response(await text(message), { status: message.statusCode ?? 0, headers });
  }
  const stranger = 'stranger.example';

  it('is one of this machine, or nothing is answered', async () => {
    for (const host of ['127.0.0.1', 'localhost', 'localhost:80', '[::1]:4310']) {
      expect((await askFor(host)).status, host).toBe(200);
    }
    for (const host of [stranger, `${stranger}:4310`, '192.0.2.1', `localhost.${stranger}`, 'desk.example']) {
      expect(await expectProblem(await askFor(host), 'host-unknown')).toContain('--public-address');
    }
  });

  it('is not a stranger’s, whatever is asked for', async () => {
    const { id } = sampleReport();
    const headers = { Authorization: `Bearer ${desk.staffToken}`, 'Idempotency-Key': id };
    for (const path of [
      '/reports',
      '/lists/x.json',
      '/receipts/x',
      '/nowhere',
      '/.well-known/qiuzheng.json',
    ]) {
      await expectProblem(await askFor(stranger, { path, headers }), 'host-unknown');
    }
    const upload = { method: 'POST', path: '/reports', headers };
    await expectProblem(await askFor(stranger, upload, 'x'.repeat(3_000_000)), 'host-unknown');
  });

  it('may be the one of its public address', async () => {
    await desk.restart({ publicAddress: 'https://desk.example/rumours' });
    for (const host of ['desk.example', 'desk.example:443', '127.0.0.1']) {
      expect((await askFor(host)).status, host).toBe(200);
    }
    await expectProblem(await askFor(stranger), 'host-unknown');
    await desk.restart();
  });
});

describe('a page of another origin', () => {
  const page = 'https://forum.example';
  const extensions = [
    'chrome-extension://bcdefghijklmnopabcdefghijklmnopa',
    'moz-extension://0f1e2d3c-4b5a-4678-9a0b-1c2d3e4f5a6b',
  ];
  const open: Record<string, [path: string, method: string, headers: string]> = {
    reports: ['/reports', 'POST', 'content-type,idempotency-key'],
    receipts: ['/receipts/x', 'DELETE', ''],
    lists: ['/lists/food.json', 'GET', 'if-none-match'],
    join: ['/.well-known/qiuzheng.json', 'GET', 'if-none-match'],
  };
  const preflight = (path: string, method: string, headers: string, origin = page) =>
    fetch(`${desk.address}${path}`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': headers,
      },
    });
  const allowedOrigin = (response: Response) => response.headers.get('Access-Control-Allow-Origin');

  it('may not use a desk on this machine, but the extension may', async () => {
    const join = (Origin: string) => desk.get('/.well-known/qiuzheng.json', { Origin });
    const others = [page, 'null', 'http://127.0.0.1:8080', 'chrome-extension://x.example', desk.address];
    for (const origin of others) {
      for (const asked of Object.values(open)) {
        expect(allowedOrigin(await preflight(...asked, origin))).toBeNull();
      }
      const answer = await join(origin);
      expect(allowedOrigin(answer)).toBeNull();
      // A browser may keep the answer, and must not give it to another origin than asked for it.
      expect(answer.headers.get('Vary')).toContain('Origin');
    }
    for (const extension of extensions) {
      for (const [path, method, headers] of Object.values(open)) {
        const response = await preflight(path, method, headers, extension);
        expect(allowedOrigin(response)).toBe(extension);
        expect(response.headers.get('Access-Control-Allow-Methods')?.split(',')).toContain(method);
      }
      expect(allowedOrigin(await join(extension))).toBe(extension);
    }
  });

  it('cannot send a report to a desk on this machine without a preflight', async () => {
    const body = new FormData();
    body.set('report', JSON.stringify(sampleReport()));
    const response = await fetch(`${desk.address}/reports`, { method: 'POST', body });
    await expectProblem(response, 'idempotency-key-missing');
  });

  it('may use a desk on this machine that is told so', async () => {
    await desk.restart({ webOrigins: ['https://other.example', page] });
    expect(allowedOrigin(await preflight('/reports', 'POST', 'idempotency-key'))).toBe(page);
    expect(allowedOrigin(await preflight('/reports', 'POST', '', 'https://third.example'))).toBeNull();
    await desk.restart({ webOrigins: ['*'] });
    expect(allowedOrigin(await preflight('/reports', 'POST', 'idempotency-key'))).toBe('*');
  });

  it('may use what is public of a desk on the web', async () => {
    await desk.restart({ publicAddress: 'https://desk.example' });
    for (const [path, method, headers] of Object.values(open)) {
      const response = await preflight(path, method, headers);
      expect(response.status).toBe(204);
      expect(allowedOrigin(response)).toBe('*');
      expect(response.headers.get('Access-Control-Allow-Methods')?.split(',')).toContain(method);
      const allowed = response.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(',');
      expect(allowed).toEqual(expect.arrayContaining(headers.split(',').filter(Boolean)));
    }
    const refused = await fetch(`${desk.address}/reports`, { method: 'POST', body: '{}' });
    expect(allowedOrigin(refused)).toBe('*');
    await expectProblem(refused, 'not-multipart');
  });

  it('may not use what is for staff of a desk on the web', async () => {
    const { headers } = await preflight('/reports', 'GET', 'authorization');
    expect(headers.get('Access-Control-Allow-Headers')).not.toContain('uthorization');
    expect(allowedOrigin(await preflight('/reports/x', 'GET', 'authorization'))).toBeNull();
  });

  afterAll(() => desk.restart());
});

describe('a desk', () => {
  it('that cannot write says so, logs it once, and stores the report when it is sent again', async () => {
    const screenshot = pictureOf('image/png');
    const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
    const inTheWay = join(desk.dataFolder, 'pictures');
    await rename(inTheWay, `${inTheWay}-aside`);
    await writeFile(inTheWay, '');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await expectProblem(await deliver(desk.address, { report, screenshot }), 'desk-failed');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    await rm(inTheWay);
    await rename(`${inTheWay}-aside`, inTheWay);
    expect((await deliver(desk.address, { report, screenshot })).status).toBe(201);
  });

  it('does not call it a failure of its own when a client hangs up in the middle of a body', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const length of [{ 'Content-Length': '1000' }, { 'Transfer-Encoding': 'chunked' }]) {
      const headers = {
        'Content-Type': 'multipart/form-data; boundary=x',
        'Idempotency-Key': sampleReport().id,
        Expect: '100-continue',
        ...length,
      };
      const client = request(`${desk.address}/reports`, { method: 'POST', headers });
      const closed = new Promise((done) => client.on('error', () => {}).on('close', done));
      await once(client, 'continue');
      client.write('--x\r\n');
      client.destroy();
      await closed;
      // The desk answers others after it has noticed.
      for (let turn = 0; turn < 20; turn++) expect((await desk.get('/')).status).toBe(200);
    }
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('logs nothing of a report when its database fails', async () => {
    const folder = join(desk.dataFolder, 'other-database');
    await copyEmptyDatabase(folder);
    const { database, close } = await openDatabase(null, folder);
    await close();
    const lists = publishedLists(desk.dataFolder);
    const app = deskApp({
      config: defaultDeskConfig,
      publicAddress: () => 'http://desk.example',
      deskId: 'main',
      database,
      seats: seatStore(database, 'main'),
      partners: partnerStore(database, 'main'),
      key: await deskKey(desk.dataFolder),
      dryRuns: dryRuns({ database, deskId: 'main', dataFolder: desk.dataFolder, lists, corpora: [] }),
      drafts: draftStore(database, 'main', async () => null),
      releases: releaseStore(database, 'main'),
      listName: 'corrections',
      reports: reportStore(database, 'main'),
      sourceOf: () => null,
      grouping: { wake() {}, yieldTo() {}, async done() {}, async close() {} },
      withdrawals: { wake() {} },
      foreignReleases: { note() {} },
      pictures: pictureStore(join(desk.dataFolder, 'other-pictures')),
      lists,
      files: servedFiles(desk.dataFolder),
      staffToken: 'token',
      signInByAccount: null,
      statusSecret: 'secret',
      webOrigins: [],
      dataFolder: desk.dataFolder,
      intake: defaultIntake,
    });
    const report = sampleReport({ note: 'very private', contact: 'me@home.example' });
    const body = new FormData();
    body.set('report', JSON.stringify(report));
    const delivery = { method: 'POST', headers: { 'Idempotency-Key': report.id }, body };
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await expectProblem(await app.request('/reports', delivery), 'desk-failed');
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls)).not.toMatch(/very private|me@home|forum\.example|params/);
    log.mockRestore();
  });

  it('keeps its secrets, reports and pictures from other people on the machine', async () => {
    // One that has made all of them itself.
    const dataFolder = join(desk.dataFolder, 'first');
    const { staffToken, close } = await startDesk({ dataFolder, port: 0 });
    await close();
    for (const kept of ['staff-token', 'status-secret', 'database', 'pictures']) {
      expect((await stat(join(dataFolder, kept))).mode & 0o077).toBe(0);
    }
    expect((await readFile(join(dataFolder, 'staff-token'), 'utf8')).trim()).toBe(staffToken);
  });

  it('finds reports, pictures, token and receipts again after a restart', async () => {
    const screenshot = pictureOf('image/webp');
    const report = sampleReport({ attachments: [attachmentOf(screenshot, 'image/webp')] });
    const { statusUrl } = await (await deliver(desk.address, { report, screenshot })).json();
    const before = { token: desk.staffToken, stored: await stored(report.id) };
    await desk.restart();
    expect({ token: desk.staffToken, stored: await stored(report.id) }).toEqual(before);
    expect((await desk.getAsStaff(`/reports/${report.id}/screenshot`)).status).toBe(200);
    expect((await desk.get(new URL(statusUrl).pathname)).status).toBe(200);
    expect((await deliver(desk.address, { report, screenshot })).status).toBe(200);
  });

  it('finds a picture where earlier desks kept it, one folder deeper', async () => {
    const screenshot = pictureOf('image/jpeg');
    const attachment = attachmentOf(screenshot, 'image/jpeg');
    const report = sampleReport({ attachments: [attachment] });
    await deliver(desk.address, { report, screenshot });
    const { sha256 } = attachment;
    const folder = join(desk.dataFolder, 'pictures', sha256.slice(0, 2));
    await mkdir(join(folder, sha256.slice(2, 4)));
    await rename(join(folder, sha256), join(folder, sha256.slice(2, 4), sha256));
    expect((await desk.getAsStaff(`/reports/${report.id}/screenshot`)).status).toBe(200);
  });

  it('takes the token, the address and the limit it is given', async () => {
    await desk.restart({
      staffToken: 'a-token-of-our-own',
      publicAddress: 'https://desk.example/rumours/',
      intake: { bodyLimit: 2000 },
    });
    expect((await desk.get('/reports', { Authorization: 'Bearer a-token-of-our-own' })).status).toBe(200);
    const join = await (await desk.get('/.well-known/qiuzheng.json')).json();
    expect(join.reports).toBe('https://desk.example/rumours/reports');
    const receipt = await (await deliver(desk.address, { report: sampleReport() })).json();
    expect(receipt.statusUrl).toMatch(/^https:\/\/desk\.example\/rumours\/receipts\//);
    const long = sampleReport({ note: 'x'.repeat(2000) });
    await expectProblem(await deliver(desk.address, { report: long }), 'body-too-large');
  });

  it('is not started twice on one embedded database, but again after it was closed', async () => {
    const dataFolder = join(desk.dataFolder, 'twice');
    await copyEmptyDatabase(join(dataFolder, 'database'));
    const first = await startDesk({ dataFolder, port: 0 });
    await expect(startDesk({ dataFolder, port: 0 })).rejects.toThrow(/Another desk uses .*desk\.lock.has-/);
    await first.close();
    await (await startDesk({ dataFolder, port: 0 })).close();
  });

  it('says that its PostgreSQL is not there', async () => {
    const nobody = {
      dataFolder: join(desk.dataFolder, 'fourth'),
      port: 0,
      databaseUrl: 'postgres://127.0.0.1:1/x',
    };
    await expect(startDesk(nobody)).rejects.toThrow(/DATABASE_URL/);
  });

  it('says that its port is taken, and lets go of its data folder', async () => {
    const dataFolder = join(desk.dataFolder, 'third');
    await copyEmptyDatabase(join(dataFolder, 'database'));
    const port = Number(new URL(desk.address).port);
    await expect(startDesk({ dataFolder, port })).rejects.toThrow(/Choose another port/);
    await (await startDesk({ dataFolder, port: 0 })).close();
  });

  const stored = async (id: string) => (await desk.getAsStaff(`/reports/${id}`)).json();
});
