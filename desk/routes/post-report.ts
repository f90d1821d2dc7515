import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { proofHeader, type Work } from '../../src/contract/proof-of-work.ts';
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
  /** Why a report of this sender has to come again, and after how many seconds; null where it need not. */
  const waitOf = async (context: Context, key: string): Promise<Wait | null> => {
    const seconds = await secondsToWait(context);
    if (seconds === null || (await work.isProven(key, context.req.header(proofHeader)))) return null;
    const more = { work: work.workFor(key) };
    return { problem: 'too-many-reports', seconds: String(seconds), more };
  };
  /** What is answered to a report that is taken, or why it has to come again. */
  const takeInTurn = async (context: Context, key: string): Promise<Response | Wait> => {
    if (atOnce >= reportsAtOnce) return { problem: 'desk-busy', seconds: retryAfter, more: {} };
    // Counted before anything is waited for: of many that come at once none passes this by.
    atOnce += 1;
    try {
      const wait = await waitOf(context, key);
      if (wait) return wait;
      const taking = await takeReport(desk, context, key);
      if (!taking.ok) return answerProblem(context, taking);
      const { receipt, isNew } = taking.value;
      context.header('Cache-Control', 'no-store');
      context.header('Location', receipt.statusUrl);
      return context.json(receipt, isNew ? 201 : 200);
    } finally {
      atOnce -= 1;
    }
  };
  return new Hono()
    .on(['OPTIONS', 'POST'], '/reports', publicAccess(desk))
    .post('/reports', async (context) => {
      const key = await judgeHeaders(desk, context.req.raw.headers);
      const answer = key.ok ? await takeInTurn(context, key.value) : key;
      if (answer instanceof Response) return answer;
      await passOverBody(desk, context);
      if (!('seconds' in answer)) return answerProblem(context, answer);
      context.header('Retry-After', answer.seconds);
      return answerProblem(context, refuse(answer.problem, answer.seconds), answer.more);
    });
}

/** Why a report has to come again, after how many seconds, and what would let it in sooner. */
interface Wait {
  problem: 'desk-busy' | 'too-many-reports';
  seconds: string;
  more: { work?: Work };
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
