import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { proofHeader } from '../../src/contract/proof-of-work.ts';
import type { Desk } from '../desk.ts';
import { refuseWhenFull } from '../intake.ts';
import { answerProblem, refuse, type Taken } from '../problems.ts';
import { readDelivery } from '../read-delivery.ts';
import { passOverBody, receiveForm } from '../receive-form.ts';
import { limitSenders, senderOf } from '../running/limit-senders.ts';
import { proofOfWork } from '../running/proof-of-work.ts';
import { proofStore } from '../running/proof-store.ts';
import { type Taking, takeDelivery } from '../take-delivery.ts';
import { uuidSchema } from '../uuid-schema.ts';
import { publicAccess } from './public-access.ts';

/** `POST /reports`: takes a report and answers with its receipt. */
export function postReport(desk: Desk): Hono {
  const { reportsAtOnce } = desk.intake;
  const secondsToWait = limitSenders(desk.intake);
  const work = proofOfWork(desk.statusSecret, desk.intake.workBits, proofStore(desk.database, desk.deskId));
  let atOnce = 0;
  // A sender waits for an answer; what is done with reports after it can wait a moment.
  desk.grouping.yieldTo(() => atOnce >= busyFrom);
  /** Why a report has to come again, and after how many seconds. */
  const waitOf = async (context: Context, key: string) => {
    if (atOnce >= reportsAtOnce) return { problem: 'desk-busy', seconds: retryAfter, more: {} } as const;
    const seconds = await secondsToWait(context);
    if (seconds === null || (await work.isProven(key, context.req.header(proofHeader)))) return null;
    const more = { work: work.workFor(key) };
    return { problem: 'too-many-reports', seconds: String(seconds), more } as const;
  };
  return new Hono()
    .on(['OPTIONS', 'POST'], '/reports', publicAccess(desk))
    .post('/reports', async (context) => {
      const judged = await judgeHeaders(desk, context.req.raw.headers);
      const wait = judged.ok ? await waitOf(context, judged.value) : null;
      const key = wait ? refuse(wait.problem, wait.seconds) : judged;
      if (!key.ok) {
        await passOverBody(desk, context);
        if (wait) context.header('Retry-After', wait.seconds);
        return answerProblem(context, key, wait?.more);
      }
      atOnce += 1;
      try {
        const taking = await takeReport(desk, context, key.value);
        if (!taking.ok) return answerProblem(context, taking);
        const { receipt, isNew } = taking.value;
        context.header('Cache-Control', 'no-store');
        context.header('Location', receipt.statusUrl);
        return context.json(receipt, isNew ? 201 : 200);
      } finally {
        atOnce -= 1;
      }
    });
}

/** From so many reports on their way in, the desk does nothing else meanwhile. */
const busyFrom = 4;

/** When a report that came to a busy desk may be sent again, in seconds. */
const retryAfter = '15';

async function takeReport(desk: Desk, context: Context, key: string): Promise<Taken<Taking>> {
  const form = await receiveForm(desk, context);
  if (!form.ok) return form;
  const { screenshot } = form.value;
  try {
    const delivery = readDelivery(form.value);
    if (!delivery.ok) return delivery;
    if (key !== delivery.value.report.id.toLowerCase()) return refuse('idempotency-key-differs');
    return await takeDelivery(desk, delivery.value, senderOf(context, desk.intake.addressHeader));
  } finally {
    if (screenshot) await desk.pictures.discard(screenshot);
  }
}

/** Refuses what can be refused before the body is read; otherwise returns the key. */
async function judgeHeaders({ dataFolder, intake }: Desk, headers: Headers): Promise<Taken<string>> {
  const type = headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*(;|$)/i.test(type)) return refuse('not-multipart');
  const key = idempotencyKey(headers.get('Idempotency-Key'));
  if (!key.ok) return key;
  const length = Number(headers.get('Content-Length') ?? 0);
  if (length > intake.bodyLimit) return refuse('body-too-large', String(intake.bodyLimit));
  return (await refuseWhenFull(dataFolder, length, intake)) ?? key;
}

/** The UUID in the header, which by its draft is a quoted string (RFC 9651); bare ones are taken too. */
function idempotencyKey(header: string | null): Taken<string> {
  if (!header) return refuse('idempotency-key-missing');
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  return v.is(uuidSchema, key) ? { ok: true, value: key.toLowerCase() } : refuse('idempotency-key-invalid');
}
