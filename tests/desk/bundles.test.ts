import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleIn, bundleOut, partnerLines } from '../../desk/bundles/bundle-command.ts';
import { brokenLink } from '../../desk/log/broken-link.ts';
import {
  bundledNames,
  bundleReceiptSchema,
  manifestName,
  type Partners,
  partnersSchema,
  passedOnSchema,
} from '../../src/contract/bundle.ts';
import { type ReportStatus, reportStatusSchema } from '../../src/contract/receipt.ts';
import { type ClaimLine, claimSchema } from '../../src/contract/staff/claim.ts';
import { logPageSchema } from '../../src/contract/staff/log-line.ts';
import { roles } from '../../src/contract/staff/seat.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/** What is found out after an answer. */
const patience = { timeout: 60_000, interval: 20 };

let county: TestDesk;
let province: TestDesk;
/** The id by which the county names the province. */
let toProvince: string;
/** Two reports of one rumour, the second with a picture. */
let sent: { reportId: string; statusUrl: string }[];
let claim: ClaimLine;

beforeAll(async () => {
  [county, province] = await Promise.all([testDesk(), testDesk()]);
  toProvince = await name(county, province);
  const quote = {
    type: 'TextQuoteSelector' as const,
    exact: '水厂被人投毒，今晚停水三天',
    prefix: '',
    suffix: '',
  };
  const screenshot = pictureOf('image/png');
  const [plain, shown] = [
    sampleReport({ passages: [{ quote }], contact: 'me@home.example', note: '我家也在喝' }),
    sampleReport({ passages: [{ quote }], attachments: [attachmentOf(screenshot)] }),
  ];
  sent = [
    await (await deliver(county.address, { report: plain })).json(),
    await (await deliver(county.address, { report: shown, screenshot })).json(),
  ];
  claim = await claimAt(county, 2);
});
afterAll(async () => {
  await county.remove();
  await province.remove();
});

const call = (desk: TestDesk, method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) =>
  callAs(desk, desk.staffToken, method, path, body);
const callAs = (
  desk: TestDesk,
  token: string,
  method: string,
  path: string,
  body?: object | Uint8Array<ArrayBuffer>,
) =>
  fetch(desk.address + path, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body ? { body: body instanceof Uint8Array ? body : JSON.stringify(body) } : {}),
  });
const partnersOf = async (desk: TestDesk): Promise<Partners> =>
  v.parse(partnersSchema, await (await call(desk, 'GET', '/staff/desks')).json());

/** Has one desk name another one; the id it gives it. */
async function name(desk: TestDesk, other: TestDesk): Promise<string> {
  const { own } = await partnersOf(other);
  return (await (await call(desk, 'POST', '/staff/desks', { ...own, name: '省求证台' })).json()).id;
}
async function claimAt(desk: TestDesk, reports: number, view = 'open'): Promise<ClaimLine> {
  return vi.waitFor(async () => {
    const { claims } = await (
      await call(desk, 'GET', `/staff/claims?view=${view}&search=${encodeURIComponent('水厂')}`)
    ).json();
    const [found] = claims;
    if (found?.reports !== reports) throw new Error('not yet');
    return found;
  }, patience);
}
const statusOf = async (url: string): Promise<ReportStatus> =>
  v.parse(reportStatusSchema, await (await fetch(url)).json());
const passOn = (body: object, rest = '') =>
  call(county, 'POST', `/staff/claims/${claim.id}/bundles${rest}`, body);
async function bundleFile(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await passOn({ to: toProvince }, '/file');
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const post = (desk: TestDesk, body: BodyInit) => fetch(`${desk.address}/bundles`, { method: 'POST', body });
const nothingIsIn = async (desk: TestDesk) =>
  expect((await (await desk.getAsStaff('/reports')).json()).reports).toEqual([]);

describe('a claim that is passed on to another desk', () => {
  it('is refused there as long as no admin has named the desk it is from, and says what to do', async () => {
    const said = await expectProblem(await post(province, await bundleFile()), 'bundle-key-unknown');
    expect(said).toContain('have an admin name it with “desk partner add”');
    expect(await expectProblem(await passOn({ to: toProvince }), 'partner-refused')).toContain(said);
    await nothingIsIn(province);
  });

  it('arrives with its reports and pictures, without anybody’s contact, apart from people’s reports', async () => {
    await name(province, county);
    const answer = await passOn({ to: toProvince });
    expect(v.parse(passedOnSchema, await answer.json())).toMatchObject({ reports: 2, of: 2 });
    const arrived = await claimAt(province, 2, 'machine');
    expect(arrived).toMatchObject({ title: claim.title, machine: true, picture: true });
    const ofClaim = await (await call(province, 'GET', `/staff/claims/${arrived.id}/reports`)).json();
    expect(ofClaim.reports).toMatchObject([{ from: '省求证台' }, { from: '省求证台' }]);
    const { reports } = await (await province.getAsStaff('/reports')).json();
    expect(JSON.stringify(reports)).not.toContain('home.example');
    expect(JSON.stringify(reports)).toContain('我家也在喝');
    const { screenshot } = reports.find((each: { screenshot: string | null }) => each.screenshot);
    const picture = await (await province.getAsStaff(screenshot)).arrayBuffer();
    expect(new Uint8Array(picture)).toEqual(pictureOf('image/png'));
  });

  it('is one, however often it comes', async () => {
    expect((await passOn({ to: toProvince })).status).toBe(200);
    const bundle = await bundleFile();
    const answers = await Promise.all([1, 2].map(() => post(province, bundle)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    const receipts = await Promise.all(
      answers.map(async (answer) => v.parse(bundleReceiptSchema, await answer.json())),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect((await (await province.getAsStaff('/reports')).json()).reports).toHaveLength(2);
    await claimAt(province, 2, 'machine');
  });

  it('is said on the receipts of its reports, with the address at which the other desk answers each', async () => {
    for (const { statusUrl } of sent) {
      const { passedOn } = await statusOf(statusUrl);
      expect(passedOn).toMatchObject([{ to: '省求证台', desk: province.address }]);
      const there = passedOn?.[0]?.statusUrl ?? '';
      expect(await statusOf(there)).toMatchObject({ state: 'received' });
      const page = await (
        await fetch(statusUrl, { headers: { Accept: 'text/html', 'Accept-Language': 'zh' } })
      ).text();
      expect(page).toContain(`href="${there}"`);
      expect(page).toContain('已转交');
    }
    const arrived = await claimAt(province, 2, 'machine');
    await call(province, 'POST', `/staff/claims/${arrived.id}/actions`, {
      kind: 'close',
      reason: '水厂水质正常',
    });
    const there = (await statusOf(sent[0]?.statusUrl ?? '')).passedOn?.[0]?.statusUrl ?? '';
    expect(await statusOf(there)).toMatchObject({ state: 'answered', closedFor: '水厂水质正常' });
  });

  it('is withdrawn there too, and where that desk cannot be asked staff read that they have to', async () => {
    const { statusUrl, reportId } = sent[0] ?? { statusUrl: '', reportId: '' };
    const wanted = { name: '邻县', key: Buffer.alloc(32, 6).toString('base64') };
    const { id: byFile } = await (await call(county, 'POST', '/staff/desks', wanted)).json();
    expect((await passOn({ to: byFile, reports: [reportId] }, '/file')).status).toBe(200);
    const there = (await statusOf(statusUrl)).passedOn?.[0]?.statusUrl ?? '';
    await fetch(statusUrl, { method: 'DELETE' });
    await expect
      .poll(async () => (await statusOf(statusUrl)).passedOn, patience)
      .toMatchObject([
        { to: '省求证台', statusUrl: there, withdrawal: 'told' },
        { to: '邻县', withdrawal: 'to-tell' },
      ]);
    expect((await statusOf(there)).state).toBe('withdrawn');
    const page = await (
      await fetch(statusUrl, { headers: { Accept: 'text/html', 'Accept-Language': 'en' } })
    ).text();
    expect(page).toContain('It is withdrawn there too.');
    expect(page).toContain('Staff tell that desk.');
    await call(county, 'DELETE', `/staff/desks/${byFile}`);
  });

  it('stands in the logs of both, which are whole', async () => {
    const kindsOf = async (desk: TestDesk) => {
      const { lines } = v.parse(logPageSchema, await (await call(desk, 'GET', '/staff/log')).json());
      expect(brokenLink('main', lines)).toBeNull();
      return lines.map(({ kind, data }) => `${kind} ${data.way ?? data.reports ?? ''}`.trim());
    };
    expect(await kindsOf(county)).toEqual([
      'partner-named',
      'claim-passed-on file',
      'claim-passed-on post',
      'claim-passed-on post',
      'claim-passed-on file',
      'partner-named',
      'claim-passed-on file',
      'withdrawal-told',
      'withdrawal-to-tell',
      'partner-removed',
    ]);
    expect((await kindsOf(province)).filter((kind) => kind.startsWith('bundle'))).toEqual(
      Array(3).fill('bundle-taken 2'),
    );
    const { timeline } = v.parse(
      claimSchema,
      await (await call(county, 'GET', `/staff/claims/${claim.id}`)).json(),
    );
    const said = timeline.map(({ kind, data }) => `${kind} ${data.text}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'claim-passed-on 省求证台',
        'withdrawal-told 省求证台',
        'withdrawal-to-tell 邻县',
      ]),
    );
    expect(timeline.filter(({ undoable }) => undoable)).toEqual([]);
  });
});

describe('a bundle', () => {
  it('is brought as a file by staff, and of some reports alone', async () => {
    const [, { reportId } = { reportId: '' }] = sent;
    const response = await passOn({ to: toProvince, reports: [reportId] }, '/file');
    expect(response.headers.get('Content-Type')).toBe('application/zip');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Object.keys(unzipSync(bytes)).slice(0, 2)).toEqual([manifestName, bundledNames.report(reportId)]);
    const taken = await (await call(province, 'POST', '/staff/bundles', bytes)).json();
    expect(taken).toMatchObject({ from: '省求证台', title: claim.title, reports: 1, isNew: true });
    expect((await (await call(province, 'POST', '/staff/bundles', bytes)).json()).isNew).toBe(false);
  });

  it('is made and taken in on the command line, by the number of its claim', async () => {
    const at = ({ address, staffToken }: TestDesk) => ({ address, token: staffToken });
    const listed = await partnerLines(at(county), { name: 'partner list' });
    expect(listed.at(-1)).toContain(`${toProvince}  省求证台  ${province.address}`);
    const file = join(county.dataFolder, 'claim.zip');
    await bundleOut(at(county), String(claim.number), toProvince, file);
    await expect(bundleOut(at(county), String(claim.number), toProvince, file)).rejects.toThrow('EEXIST');
    expect((await bundleIn(at(province), file))[0]).toContain('Taken in from “省求证台”');
    expect((await bundleIn(at(province), file))[0]).toContain('Nothing has changed');
    await expect(bundleOut(at(county), '999999', toProvince, `${file}2`)).rejects.toThrow('No claim');
    await expect(bundleIn(at(province), `${file}2`)).rejects.toThrow('cannot be read');
  });

  it('that was tampered with, cut off, blown up or is no bundle changes nothing', async () => {
    const before = await (await province.getAsStaff('/reports')).json();
    const bundle = await bundleFile();
    const files = unzipSync(bundle);
    const zip = (changes: Zippable) => zipSync({ ...files, ...changes }, { level: 0 });
    const [, first = ''] = Object.keys(files);
    const larger = new Uint8Array(4 * 1024 * 1024);
    for (const [bytes, problem] of [
      [zip({ [first]: new TextEncoder().encode('{}') }), 'bundle-changed'],
      [zip({ '../../up.txt': larger }), 'bundle-broken'],
      [zip({ [first]: [larger, { level: 9 }] }), 'bundle-broken'],
      [bundle.slice(0, 400), 'bundle-broken'],
      [new TextEncoder().encode('hello'), 'bundle-broken'],
    ] as const)
      await expectProblem(await post(province, bytes), problem);
    // For whom it is, the manifest says: a desk does not hand it to a third one in the name of the first.
    await expectProblem(await post(county, bundle), 'bundle-key-unknown');
    expect(await (await province.getAsStaff('/reports')).json()).toEqual(before);
  });

  it('is larger than a desk takes', async () => {
    const response = await post(province, new Uint8Array(34 * 1024 * 1024));
    expect(response.status).toBe(413);
  });

  it('of a desk that is no longer named is refused', async () => {
    const { desks } = await partnersOf(province);
    await call(province, 'DELETE', `/staff/desks/${desks[0]?.id}`);
    await expectProblem(await post(province, await bundleFile()), 'bundle-key-unknown');
    await expectProblem(await passOn({ to: toProvince }), 'partner-refused');
  });
});

describe('another desk', () => {
  let server: Server;
  let answer: { status: number; headers?: Record<string, string>; body?: string };
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      request.resume().on('end', () => response.writeHead(answer.status, answer.headers).end(answer.body));
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
  });
  afterAll(() => server.close());

  it.each([
    ['leads elsewhere', { status: 307, headers: { Location: '/elsewhere' } }],
    ['answers no receipt', { status: 201, body: '{}' }],
    ['answers without end', { status: 201, body: 'x'.repeat(2 * 1024 * 1024) }],
  ])('that %s has taken nothing', async (_, said) => {
    answer = said;
    const { port } = server.address() as AddressInfo;
    const wanted = {
      name: '邻县',
      key: Buffer.alloc(32, 7).toString('base64'),
      address: `http://127.0.0.1:${port}/`,
    };
    const { id } = await (await call(county, 'POST', '/staff/desks', wanted)).json();
    asked.length = 0;
    await expectProblem(await passOn({ to: id }), 'partner-unreachable');
    expect(asked).toEqual(['/bundles']);
    expect((await statusOf(sent[1]?.statusUrl ?? '')).passedOn).toHaveLength(1);
    await call(county, 'DELETE', `/staff/desks/${id}`);
  });

  it.each(['http://desk.example', 'http://10.0.0.1/', 'ftp://127.0.0.1/', 'https://me:word@desk.example/'])(
    'is not named with the address %s',
    async (address) => {
      const wanted = { name: 'Desk', key: Buffer.alloc(32, 8).toString('base64'), address };
      await expectProblem(await call(county, 'POST', '/staff/desks', wanted), 'body-invalid');
    },
  );

  it('is named once, and asked by nobody where its address is not known', async () => {
    const wanted = { name: 'Desk', key: Buffer.alloc(32, 9).toString('base64') };
    const { id } = await (await call(county, 'POST', '/staff/desks', wanted)).json();
    await expectProblem(await call(county, 'POST', '/staff/desks', wanted), 'partner-known');
    await expectProblem(await passOn({ to: id }), 'partner-without-address');
    await expectProblem(await passOn({ to: 'desk-x' }), 'partner-unknown');
    await expectProblem(await call(county, 'DELETE', '/staff/desks/desk-x'), 'partner-unknown');
  });

  it.each(roles)('is named by an admin, and given claims by reviewers: %s', async (role) => {
    const seat = { name: role, roles: [role], categories: ['health'] };
    const { token } = await (await call(county, 'POST', '/staff/seats', seat)).json();
    const statuses = [
      await callAs(county, token, 'GET', '/staff/desks'),
      await callAs(county, token, 'POST', '/staff/desks', {}),
      await callAs(county, token, 'POST', `/staff/claims/${claim.id}/bundles/file`, { to: toProvince }),
      await callAs(county, token, 'POST', '/staff/bundles', new Uint8Array(3)),
    ].map(({ status }) => status);
    const expected = { admin: [200, 422, 200, 422], reviewer: [200, 403, 200, 422] };
    expect(statuses).toEqual(role === 'admin' || role === 'reviewer' ? expected[role] : [200, 403, 403, 403]);
  });

  it('is given no claim of a category that the seat does not work on', async () => {
    const seat = { name: 'Narrow', roles: ['reviewer'], categories: ['other'] };
    const { token } = await (await call(county, 'POST', '/staff/seats', seat)).json();
    for (const rest of ['', '/file'])
      await expectProblem(
        await callAs(county, token, 'POST', `/staff/claims/${claim.id}/bundles${rest}`, { to: toProvince }),
        'not-found',
      );
  });
});
