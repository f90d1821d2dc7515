import type { IDBPObjectStore } from 'idb';
import type { Qiuzheng } from '../history/schema.ts';

type Pauses = IDBPObjectStore<
  Qiuzheng,
  ('reports' | 'pictures' | 'endpoint-pauses')[],
  'endpoint-pauses',
  'readwrite'
>;

/** The person wants something sent now: an endpoint that failed is tried, one that asked for time still gets it. */
export async function liftPause(pauses: Pauses, reportsUrl: string): Promise<void> {
  const pause = await pauses.get(reportsUrl);
  if (pause && !pause.asked) await pauses.put({ ...pause, until: 0 });
}
