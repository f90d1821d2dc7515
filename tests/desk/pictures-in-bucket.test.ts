import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { endProcess } from '../real-sites/end-process.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { freePort, startServer } from './servers/start-server.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/**
 * npm's s3rver: it asks for a known key, does not verify a signature of version 4, and keeps objects as
 * files.
 */
const folder = mkdtempSync(join(tmpdir(), 'desk-bucket-'));
const program = resolve('node_modules/s3rver/bin/s3rver.js');
const startStore = () =>
  startServer(
    [
      ...[process.execPath, program, '--directory', folder, '--address', '127.0.0.1', '--port', `${port}`],
      ...['--configure-bucket', 'desk'],
    ],
    process.cwd(),
    port,
    {},
  );
const s3Url = (key: string) => `http://${key}:S3RVER@127.0.0.1:${port}/desk?region=us-east-1`;

let port: number;
let store: Awaited<ReturnType<typeof startStore>>;
let desk: TestDesk;
beforeAll(async () => {
  port = await freePort();
  store = await startStore();
  desk = await testDesk({ s3Url: s3Url('S3RVER') });
});
afterAll(async () => {
  await desk?.remove();
  if (store) await endProcess(store);
  await rm(folder, { recursive: true });
});

const screenshot = pictureOf('image/png');
const withPicture = (picture = screenshot) => sampleReport({ attachments: [attachmentOf(picture)] });
const kept = async () =>
  (await readdir(join(folder, 'desk/pictures'))).filter((name) => name.endsWith('_object'));

it('a picture is kept in the bucket once, under its hash, and staff see it', async () => {
  for (const report of [withPicture(), withPicture()]) {
    expect((await deliver(desk.address, { report, screenshot })).status).toBe(201);
    const shown = await desk.getAsStaff(`/reports/${report.id}/screenshot`);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(screenshot);
  }
  expect(await kept()).toEqual([`${attachmentOf(screenshot).sha256}._S3rver_object`]);
  // Neither a picture nor an upload is left in the folder of the desk.
  expect(await readdir(join(desk.dataFolder, 'pictures'))).toEqual([]);
  expect(await readdir(join(desk.dataFolder, 'pictures-unfinished'))).toEqual([]);
});

it('where the bucket takes no picture there is no receipt, and the report comes again later', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  // What comes after a PNG's end is passed over: another picture, which the bucket does not have.
  const other = new Uint8Array([...screenshot, 1]);
  const report = withPicture(other);
  await desk.restart({ s3Url: s3Url('unknown') });
  await expectProblem(await deliver(desk.address, { report, screenshot: other }), 'desk-failed');
  expect(String(log.mock.calls)).toContain('Check S3_URL');
  expect(String(log.mock.calls)).not.toContain('S3RVER');
  log.mockRestore();
  expect((await desk.getAsStaff(`/reports/${report.id}`)).status).toBe(404);
  await desk.restart({ s3Url: s3Url('S3RVER') });
  expect((await deliver(desk.address, { report, screenshot: other })).status).toBe(201);
});
