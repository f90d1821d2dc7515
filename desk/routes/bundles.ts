import { type Context, Hono } from 'hono';
import { bundleFileLimit, bundleLimit } from '../../src/contract/bundle.ts';
import { type TakenIn, takeBundle } from '../bundles/take-bundle.ts';
import type { Desk } from '../desk.ts';
import { refuseWhenFull } from '../intake.ts';
import { answerProblem, refuse, type Taken } from '../problems.ts';
import { passOverBody, receiveBytes } from '../receive-form.ts';
import { limitSenders } from '../running/limit-senders.ts';

/** So many bundles are read at a time, since each is held in memory. */
const atOnce = 2;
/** When a bundle that came to a busy desk may be sent again, in seconds. */
const retryAfter = '30';

/** `POST /bundles`: takes what another desk passes on, if an admin has named that desk. */
export function bundles(desk: Desk): Hono {
  const receive = bundleReceiver(desk);
  const secondsToWait = limitSenders(desk.intake);
  return new Hono().post('/bundles', async (context) => {
    const seconds = await secondsToWait(context);
    if (seconds !== null) {
      await passOverBody(desk, context);
      context.header('Retry-After', String(seconds));
      return answerProblem(context, refuse('too-many-reports', String(seconds)));
    }
    const taken = await receive(context, 'desk');
    context.header('Cache-Control', 'no-store');
    if (!taken.ok) return answerProblem(context, taken);
    return context.json(taken.value.receipt, taken.value.taken.isNew ? 201 : 200);
  });
}

/** Reads a bundle out of a request and takes it in; `by` is the seat that brought it, or `desk`. */
export function bundleReceiver(desk: Desk): (context: Context, by: string) => Promise<Taken<TakenIn>> {
  const limits = { ...desk.intake, bodyLimit: bundleFileLimit };
  let reading = 0;
  return async (context, by) => {
    const length = Number(context.req.header('Content-Length') ?? 0);
    const refused =
      length > bundleFileLimit
        ? refuse('bundle-too-large', String(bundleLimit))
        : await refuseWhenFull(desk.dataFolder, length, desk.intake);
    const isBusy = reading >= atOnce;
    if (refused || isBusy) {
      await passOverBody(desk, context);
      if (!refused) context.header('Retry-After', retryAfter);
      return refused ?? refuse('desk-busy', retryAfter);
    }
    reading += 1;
    try {
      const bytes = await receiveBytes(context, limits);
      return bytes.ok ? await takeBundle(desk, bytes.value, by) : bytes;
    } finally {
      reading -= 1;
    }
  };
}
