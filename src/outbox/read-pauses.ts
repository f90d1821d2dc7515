import { openDatabase } from '../history/database.ts';
import type { EndpointPause } from '../history/records.ts';

/** The endpoints that are left alone, or were until a moment ago. */
export async function readPauses(): Promise<EndpointPause[]> {
  return (await openDatabase()).getAll('endpoint-pauses');
}
