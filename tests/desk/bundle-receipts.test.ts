import { randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleIn, bundleOut, bundleReceipt } from '../../desk/bundles/bundle-command.ts';
import { deskKey } from '../../desk/bundles/desk-key.ts';
import { writeReceipt } from '../../desk/bundles/write-receipt.ts';
import { brokenLink } from '../../desk/log/broken-link.ts';
import {
  type BundleTaken,
  bundleListSchema,
  bundleTakenSchema,
  manifestName,
  partnersSchema,
} from '../../src/contract/bundle.ts';
import { reportStatusSchema } from '../../src/contract/receipt.ts';
import { type Envelope, payloadTypes } from '../../src/contract/signed/envelope.ts';
import { claimSchema } from '../../src/contract/staff/claim.ts';
import { logPageSchema } from '../../src/contract/staff/log-line.ts';
import { expectProblem } from './expect-problem.ts';
import { type ReportedClaim, reportedClaim } from './reported-claim.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/** What is found out after an answer. */
const patience = { timeout: 60_000, interval: 20 };

let county: TestDesk;
let province: TestDesk;
/** The id by which the county names the province, and what it has to know of it. */
let toProvince: string;
let ownOfProvince: { name: string; key: string; address: string };

beforeAll(async () => {
  [county, province] = await Promise.all([testDesk(), testDesk()]);
  ownOfProvince = await ownOf(province);
  toProvince = await nameAt(county, { key: ownOfProvince.key });
  await nameAt(province, await ownOf(county));
});
afterAll(async () => {
  await county.remove();
  await province.remove();
});

const call = (desk: TestDesk, method: string, path: string, body?: object | BodyInit) =>
  fetch(desk.address + path, {
    method,
    headers: { Authorization: `Bearer ${desk.staffToken}` },
    ...(body ? { body: isPlain(body) ? JSON.stringify(body) : body } : {}),
  });
const isPlain = (body: object | BodyInit): body is object =>
  typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype;
const ownOf = async (desk: TestDesk) =>
  v.parse(partnersSchema, await (await call(desk, 'GET', '/staff/desks')).json()).own;
async function nameAt(desk: TestDesk, wanted: { key: string; address?: string }): Promise<string> {
  const named = { key: wanted.key, address: wanted.address ?? null, name: '省求证台' };
  return (await (await call(desk, 'POST', '/staff/desks', named)).json()).id;
}
const newClaim = () => reportedClaim(county.address, (...asked) => call(county, ...asked));
async function bundleOf({ path }: ReportedClaim, to = toProvince): Promise<Uint8Array<ArrayBuffer>> {
  const response = await call(county, 'POST', `${path}/bundles/file`, { to });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const takeIn = async (bundle: Uint8Array<ArrayBuffer>): Promise<BundleTaken> =>
  v.parse(bundleTakenSchema, await (await call(province, 'POST', '/staff/bundles', bundle)).json());
const handBack = (receipt: object | BodyInit, to = county) =>
  call(to, 'POST', '/staff/bundles/receipts', receipt);
const passedOn = async ({ receipt }: ReportedClaim) =>
  v.parse(reportStatusSchema, await (await fetch(receipt)).json()).passedOn;

/** What a receipt says, without its format. */
const saidIn = ({ payload }: Envelope) => JSON.parse(Buffer.from(payload, 'base64').toString());
/** A receipt that says something else, signed by a desk after all. */
const signedBy = async (desk: TestDesk, receipt: Envelope, changes: object) => {
  const { to, ...said } = { ...saidIn(receipt), ...changes };
  return writeReceipt({ key: to, receipt: said }, await deskKey(desk.dataFolder));
};

describe('the receipt for a bundle that came as a file', () => {
  let claim: ReportedClaim;
  let receipt: Envelope;

  it('is refused where nobody has said where that desk is, and taken once an admin has', async () => {
    claim = await newClaim();
    const bundle = await bundleOf(claim);
    ({ receipt } = await takeIn(bundle));
    expect(saidIn(receipt)).toMatchObject({ to: (await ownOf(county)).key, reports: [expect.anything()] });
    // The same bundle gets the same receipt, also later.
    expect((await takeIn(bundle)).receipt).toEqual(receipt);

    const said = await expectProblem(await handBack(receipt), 'receipt-without-address');
    expect(said).toContain('“desk partner add”');
    expect(await passedOn(claim)).toEqual([{ to: '省求证台', at: expect.any(String) }]);

    expect(await nameAt(county, ownOfProvince)).toBe(toProvince);
    await expectProblem(await call(county, 'POST', '/staff/desks', ownOfProvince), 'partner-known');
    // A later bundle of the same claim does not take the place of the first.
    await bundleOf(claim);
    const taken = await (await handBack(receipt)).json();
    expect(taken).toEqual({ from: '省求证台', reports: 1, isNew: true });
  });

  it('links the receipts of its reports to the other desk', async () => {
    const there = (await passedOn(claim))?.[0]?.statusUrl ?? '';
    expect(there.startsWith(`${province.address}/receipts/`)).toBe(true);
    const status = v.parse(reportStatusSchema, await (await fetch(there)).json());
    expect(status).toMatchObject({ state: 'received' });
    const page = await fetch(claim.receipt, { headers: { Accept: 'text/html' } });
    expect(await page.text()).toContain(`href="${there}"`);
  });

  it('is one, however often it comes, and stands in the log and in the timeline of the claim', async () => {
    expect(await (await handBack(receipt)).json()).toMatchObject({ isNew: false });
    const second = await newClaim();
    const twice = (await takeIn(await bundleOf(second))).receipt;
    const answers = await Promise.all([1, 2].map(async () => (await handBack(twice)).json()));
    expect(answers.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    const { lines } = v.parse(logPageSchema, await (await call(county, 'GET', '/staff/log')).json());
    expect(brokenLink('main', lines)).toBeNull();
    const taken = lines.filter(({ kind }) => kind === 'receipt-taken');
    expect(taken.map(({ claimId, data }) => [claimId, data])).toEqual(
      [receipt, twice].map((each, index) => [
        [claim, second][index]?.id,
        { from: toProvince, text: '省求证台', bundle: saidIn(each).bundle, reports: 1 },
      ]),
    );
    const { timeline } = v.parse(claimSchema, await (await call(county, 'GET', claim.path)).json());
    expect(timeline.map(({ kind }) => kind)).toContain('receipt-taken');
  });

  it('has a report withdrawn there that was withdrawn before it came', async () => {
    const withdrawn = await newClaim();
    const late = (await takeIn(await bundleOf(withdrawn))).receipt;
    await fetch(withdrawn.receipt, { method: 'DELETE' });
    await expect.poll(() => passedOn(withdrawn), patience).toMatchObject([{ withdrawal: 'to-tell' }]);
    expect(await (await handBack(late)).json()).toMatchObject({ isNew: true });
    await expect.poll(() => passedOn(withdrawn), patience).toMatchObject([{ withdrawal: 'told' }]);
    const there = (await passedOn(withdrawn))?.[0]?.statusUrl ?? '';
    expect(await (await fetch(there)).json()).toMatchObject({ state: 'withdrawn' });
  });

  it('is missing in the list of bundles until it is there, on both sides', async () => {
    const listAt = async (desk: TestDesk) =>
      v.parse(bundleListSchema, await (await call(desk, 'GET', '/staff/bundles')).json());
    const listed = await newClaim();
    const { bundle, receipt: ofIt, title } = await takeIn(await bundleOf(listed));
    const before = (await listAt(county)).given;
    const [first] = before;
    expect(first).toMatchObject({
      ...{ bundle, desk: '省求证台', reports: 1, receiptAt: null },
      claim: { id: listed.id, title },
    });
    expect((await listAt(province)).taken[0]).toMatchObject({ bundle, desk: '省求证台', title, reports: 1 });
    await handBack(ofIt);
    const { given } = await listAt(county);
    expect(given.find((each) => each.bundle === bundle)?.receiptAt).toEqual(expect.any(String));
    // Those that are missing come first, however old they are.
    const missing = before.filter(({ receiptAt }) => receiptAt === null).length - 1;
    expect(given.map(({ receiptAt }) => receiptAt === null)).toEqual(given.map((_, at) => at < missing));
  });

  it('is of a bundle that a seat with other categories is not shown', async () => {
    const seatOf = async (...categories: string[]) => {
      const wanted = { name: categories.join(), roles: ['reviewer'], categories };
      const { token } = await (await call(county, 'POST', '/staff/seats', wanted)).json();
      const headers = { Authorization: `Bearer ${token}` };
      return v.parse(
        bundleListSchema,
        await (await fetch(`${county.address}/staff/bundles`, { headers })).json(),
      );
    };
    expect((await seatOf('health')).given.length).toBeGreaterThan(0);
    expect(await seatOf('scam-and-extortion')).toEqual({ given: [], taken: [] });
  });

  it('is written beside the bundle on the command line, and taken in there', async () => {
    const at = ({ address, staffToken }: TestDesk) => ({ address, token: staffToken });
    const other = await newClaim();
    const file = join(county.dataFolder, 'claim.zip');
    await bundleOut(at(county), other.id, toProvince, file);
    const beside = `${file}.receipt.json`;
    expect((await bundleIn(at(province), file)).join()).toContain(`${beside} is the receipt`);
    expect((await stat(beside)).mode & 0o777).toBe(0o600);
    // The same one is there, and nothing is written over what is not.
    await bundleIn(at(province), file);
    await writeFile(`${file}.other`, 'mine');
    await expect(bundleIn(at(province), file, `${file}.other`)).rejects.toThrow('Say --receipt FILE');
    expect(await readFile(`${file}.other`, 'utf8')).toBe('mine');
    await bundleIn(at(province), file, `${file}.named`);
    expect(await readFile(`${file}.named`)).toEqual(await readFile(beside));

    expect(await bundleReceipt(at(county), beside)).toEqual([expect.stringContaining('answers 1 reports')]);
    expect(await bundleReceipt(at(county), beside)).toEqual([expect.stringContaining('Nothing has changed')]);
    await expect(bundleReceipt(at(county), file)).rejects.toThrow('not a receipt');
    await expect(bundleReceipt(at(county), `${file}2`)).rejects.toThrow('cannot be read');
    expect((await passedOn(other))?.[0]?.statusUrl).toContain(province.address);
  });

  describe('that is not as it should be', () => {
    let untaken: ReportedClaim;
    let bundle: Uint8Array<ArrayBuffer>;
    let good: Envelope;
    beforeAll(async () => {
      untaken = await newClaim();
      bundle = await bundleOf(untaken);
      good = (await takeIn(bundle)).receipt;
    });
    const elsewhere = async (statusUrl: string) =>
      signedBy(province, good, { reports: [{ ...saidIn(good).reports[0], statusUrl }] });

    it.each<
      [string, () => object | BodyInit | Promise<object | BodyInit>, Parameters<typeof expectProblem>[1]]
    >([
      ['is no JSON', () => 'hello', 'receipt-broken'],
      ['is the bundle', () => bundle, 'receipt-broken'],
      ['is cut off', () => JSON.stringify(good).slice(0, -40), 'receipt-broken'],
      ['is nested without end', () => '['.repeat(1024 * 1024), 'receipt-broken'],
      ['is longer than any', () => new Uint8Array(3 * 1024 * 1024), 'receipt-broken'],
      [
        'is another signed file',
        () => JSON.parse(Buffer.from(unzipSync(bundle)[manifestName] ?? []).toString()),
        'receipt-broken',
      ],
      ['passes for another kind', () => ({ ...good, payloadType: payloadTypes.bundle }), 'receipt-broken'],
      [
        'was changed',
        () => ({ ...good, payload: Buffer.from(`${JSON.stringify(saidIn(good))} `).toString('base64') }),
        'receipt-changed',
      ],
      ['is signed by a stranger', () => signedBy(county, good, {}), 'bundle-key-unknown'],
      [
        'is for another desk',
        () => signedBy(province, good, { to: ownOfProvince.key }),
        'receipt-for-others',
      ],
      [
        'is for a bundle nobody made',
        () => signedBy(province, good, { bundle: randomUUID() }),
        'receipt-bundle-unknown',
      ],
      [
        'names a report that was not in it',
        () => signedBy(province, good, { reports: [{ ...saidIn(good).reports[0], report: randomUUID() }] }),
        'receipt-report-unknown',
      ],
      ['leads elsewhere', () => elsewhere('https://evil.example/receipts/x'), 'receipt-address-of-others'],
      ['leads into this network', () => elsewhere('http://127.0.0.1:1/'), 'receipt-address-of-others'],
    ])('is refused where it %s, and changes nothing', async (_, wrong, problem) => {
      await expectProblem(await handBack(await wrong()), problem);
      expect(await passedOn(untaken)).toEqual([
        { to: '省求证台', at: expect.any(String), desk: province.address },
      ]);
    });

    it('is for a bundle that went to a third desk', async () => {
      const key = Buffer.alloc(32, 6).toString('base64');
      const neighbour = await nameAt(county, { key });
      const theirs = JSON.parse(
        Buffer.from(unzipSync(await bundleOf(untaken, neighbour))[manifestName] ?? []).toString(),
      );
      const { id } = saidIn(theirs);
      const forged = await signedBy(province, good, { bundle: id });
      await expectProblem(await handBack(forged), 'receipt-of-another-desk');
      await call(county, 'DELETE', `/staff/desks/${neighbour}`);
    });

    it('is of a desk that is no longer named, until it is named again', async () => {
      await call(county, 'DELETE', `/staff/desks/${toProvince}`);
      await expectProblem(await handBack(good), 'bundle-key-unknown');
      await nameAt(county, ownOfProvince);
      expect(await (await handBack(good)).json()).toMatchObject({ isNew: true });
      expect((await passedOn(untaken))?.[0]?.statusUrl).toContain(province.address);
    });
  });
});
