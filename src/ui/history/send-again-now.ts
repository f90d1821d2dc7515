import type { Result } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { sendAgain } from '../../outbox/read-outbox.ts';

/** Queues a report again and has the worker send it at once. */
export async function sendAgainNow(id: string): Promise<Result<null>> {
  const queued = await sendAgain(id);
  return queued.ok ? sendToWorker('send-due-reports', null) : queued;
}
