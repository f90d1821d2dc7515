import { statfs } from 'node:fs/promises';
import { createAdaptorServer } from '@hono/node-server';
import { prometheus } from '@hono/prometheus';
import { Hono, type MiddlewareHandler } from 'hono';
import { Gauge, Registry } from 'prom-client';
import { listen } from '../listen.ts';

/** What counts the requests of a desk, and what answers Prometheus at a port of its own. */
export interface Metrics {
  count: MiddlewareHandler;
  /** Where it answers, without a slash at its end. */
  address: string;
  close(): Promise<void>;
}

/**
 * Answers `GET /metrics` at a port of this machine alone. Requests are counted by the address as the desk
 * writes it, `/receipts/:token`, never by the one that was asked: that of a receipt is a secret.
 */
export async function serveMetrics(port: number, dataFolder: string): Promise<Metrics> {
  const registry = new Registry();
  const { printMetrics, registerMetrics } = prometheus({ registry, collectDefaultMetrics: true });
  new Gauge({
    name: 'desk_disk_free_bytes',
    help: 'Free space on the disk of the data folder',
    registers: [registry],
    async collect() {
      const disk = await statfs(dataFolder);
      this.set(disk.bavail * disk.bsize);
    },
  });
  const app = new Hono().get('/metrics', printMetrics);
  const server = createAdaptorServer({ fetch: app.fetch });
  const address = await listen(server, port, '127.0.0.1');
  return {
    count: registerMetrics,
    address,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
