import { request } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { deliver, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
const lines: string[] = [];
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(String(line)));
  desk = await testDesk({ logRequests: true, metricsPort: 0 });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await desk.remove();
});

const withoutComments = (metrics: string) => metrics.replace(/^#.*$/gm, '');

it('a desk says that it is well, by whatever name it is asked', async () => {
  expect((await desk.get('/healthz')).status).toBe(200);
  const { hostname, port } = new URL(desk.address);
  const status = await new Promise((answered) => {
    const asking = request({ hostname, port, path: '/healthz', headers: { Host: '10.1.2.3' } });
    asking.on('response', (response) => answered(response.resume().statusCode)).end();
  });
  expect(status).toBe(200);
});

it('counts and logs requests by the address as the desk writes it, without secrets, senders or reports', async () => {
  const report = sampleReport({ note: 'a very private note' });
  const { statusUrl } = await (await deliver(desk.address, { report })).json();
  const secret = new URL(statusUrl).pathname.split('/').at(-1) ?? 'none';
  await fetch(`${desk.address}/receipts/${secret}?from=me`);
  await desk.get('/nowhere/very-private');
  await desk.getAsStaff(`/reports/${report.id}`);
  const metrics = await (await fetch(`${desk.metricsAddress}/metrics`)).text();

  for (const said of [withoutComments(metrics), lines.join('\n')]) {
    for (const part of [secret, report.id, 'private', '127.0.0.1', desk.staffToken, 'from=me'])
      expect(said).not.toContain(part);
    expect(said).not.toContain('healthz');
  }
  expect(metrics).toContain(
    'http_requests_total{method="GET",route="/receipts/:token",status="200",ok="true"} 1',
  );
  expect(metrics).toMatch(/^desk_disk_free_bytes [1-9]/m);
  const logged = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  expect(logged).toContainEqual({
    at: expect.any(String),
    method: 'POST',
    route: '/reports',
    status: 201,
    ms: expect.any(Number),
  });
  expect(logged.map(({ route, status }) => `${route} ${status}`)).toContain('/receipts/:token 200');
});

it('answers Prometheus at no port that people reach', async () => {
  expect((await desk.get('/metrics')).status).toBe(404);
});
