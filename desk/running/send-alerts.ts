import { createTransport } from 'nodemailer';
import type { Alert } from './alerts.ts';

/** Where alerts go; both, one or none. */
export interface AlertsTo {
  /** An address that takes JSON by POST. */
  webhook?: string | undefined;
  /** `smtps://USER:PASSWORD@HOST`, and the address that mail goes to and says it comes from. */
  mail?: { server: string; to: string } | undefined;
}

/** How long a webhook may take, in milliseconds. */
const patience = 20_000;

/** Sends alerts. Rejects where they were not taken. */
export async function sendAlerts(to: AlertsTo, desk: string, alerts: readonly Alert[]): Promise<void> {
  if (to.webhook !== undefined) await post(to.webhook, { desk, alerts });
  if (to.mail === undefined) return;
  const transport = createTransport(to.mail.server);
  try {
    await transport.sendMail({
      from: to.mail.to,
      to: to.mail.to,
      subject: `Desk “${desk}”: ${alerts.map(({ kind }) => kind).join(', ')}`,
      text: alerts.map(({ sentence }) => `${sentence}\n`).join('\n'),
    });
  } finally {
    transport.close();
  }
}

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
}
