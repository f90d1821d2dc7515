import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse, type Taken } from '../problems.ts';
import { readDelivery } from '../read-delivery.ts';
import { takeDelivery } from '../take-delivery.ts';
import { publicAccess } from './public-access.ts';

/** `POST /reports`: takes a report and answers with its receipt. */
export function postReport(desk: Desk): Hono {
  const limit = bodyLimit({
    maxSize: desk.bodyLimit,
    onError: (context) => answerProblem(context, refuse('body-too-large', String(desk.bodyLimit))),
  });
  return new Hono()
    .on(['OPTIONS', 'POST'], '/reports', publicAccess)
    .post('/reports', refuseByHeaders, limit, async (context) => {
      const form = await context.req.formData().catch(() => null);
      if (!form) return answerProblem(context, refuse('multipart-invalid'));
      const delivery = await readDelivery(form);
      if (!delivery.ok) return answerProblem(context, delivery);
      const key = idempotencyKey(context.req.header('Idempotency-Key'));
      if (!key.ok || key.value !== delivery.value.report.id.toLowerCase()) {
        return answerProblem(context, key.ok ? refuse('idempotency-key-differs') : key);
      }
      const taking = await takeDelivery(desk, delivery.value);
      if (!taking.ok) return answerProblem(context, taking);
      const { receipt, isNew } = taking.value;
      context.header('Cache-Control', 'no-store');
      context.header('Location', receipt.statusUrl);
      return context.json(receipt, isNew ? 201 : 200);
    });
}

/** Refuses what can be refused before the body is read. */
const refuseByHeaders: MiddlewareHandler = async (context, next) => {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*(;|$)/i.test(type)) return answerProblem(context, refuse('not-multipart'));
  const key = idempotencyKey(context.req.header('Idempotency-Key'));
  if (!key.ok) return answerProblem(context, key);
  return next();
};

const uuidSchema = v.pipe(v.string(), v.uuid());

/** The UUID in the header, which by its draft is a quoted string (RFC 9651); bare ones are taken too. */
function idempotencyKey(header: string | undefined): Taken<string> {
  if (!header) return refuse('idempotency-key-missing');
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  return v.is(uuidSchema, key) ? { ok: true, value: key.toLowerCase() } : refuse('idempotency-key-invalid');
}
