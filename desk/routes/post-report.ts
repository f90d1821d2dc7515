import { Hono } from 'hono';
import * as v from 'valibot';
import type { Desk } from '../desk.ts';
import { refuseWhenFull } from '../intake.ts';
import { answerProblem, refuse, type Taken } from '../problems.ts';
import { readDelivery } from '../read-delivery.ts';
import { passOverBody, receiveForm } from '../receive-form.ts';
import { type Taking, takeDelivery } from '../take-delivery.ts';
import { publicAccess } from './public-access.ts';

/** `POST /reports`: takes a report and answers with its receipt. */
export function postReport(desk: Desk): Hono {
  const { reportsAtOnce } = desk.intake;
  let atOnce = 0;
  return new Hono()
    .on(['OPTIONS', 'POST'], '/reports', publicAccess(desk))
    .post('/reports', async (context) => {
      const judged = await judgeHeaders(desk, context.req.raw.headers);
      const isBusy = judged.ok && atOnce >= reportsAtOnce;
      const key = isBusy ? refuse('desk-busy', retryAfter) : judged;
      if (!key.ok) {
        await passOverBody(desk, context.req.raw);
        if (isBusy) context.header('Retry-After', retryAfter);
        return answerProblem(context, key);
      }
      atOnce += 1;
      try {
        const taking = await takeReport(desk, context.req.raw, key.value);
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

/** When a report that came to a busy desk may be sent again, in seconds. */
const retryAfter = '15';

async function takeReport(desk: Desk, request: Request, key: string): Promise<Taken<Taking>> {
  const form = await receiveForm(desk, request);
  if (!form.ok) return form;
  const { screenshot } = form.value;
  try {
    const delivery = readDelivery(form.value);
    if (!delivery.ok) return delivery;
    if (key !== delivery.value.report.id.toLowerCase()) return refuse('idempotency-key-differs');
    return await takeDelivery(desk, delivery.value);
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

const uuidSchema = v.pipe(v.string(), v.uuid());

/** The UUID in the header, which by its draft is a quoted string (RFC 9651); bare ones are taken too. */
function idempotencyKey(header: string | null): Taken<string> {
  if (!header) return refuse('idempotency-key-missing');
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  return v.is(uuidSchema, key) ? { ok: true, value: key.toLowerCase() } : refuse('idempotency-key-invalid');
}
