import { good, type Result, refused } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { adoptEndpoint } from '../../outbox/adopt-endpoint.ts';
import type { Endpoint } from '../../settings/endpoint.ts';
import { parseToken } from '../../settings/parse-token.ts';
import { changeSettings } from '../../settings/settings.ts';
import { withEndpoint } from '../../settings/with-endpoint.ts';

/**
 * Makes a service the endpoint of reports and sends what has waited for it. An empty token leaves the one
 * that is kept, since it is never shown again; one that cannot be sent is refused, and nothing is changed.
 */
export async function setUpService(service: Endpoint, token: string): Promise<Result<null>> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  try {
    const token = parsed.value ? { reportsUrl: service.reportsUrl, token: parsed.value } : null;
    await changeSettings((now) => withEndpoint(now, service), token);
  } catch (error) {
    console.error('set-up-service', error);
    return refused('storage_failed', String(error));
  }
  const adopted = await adoptEndpoint(service, Date.now());
  if (!adopted.ok) return adopted;
  void sendToWorker('send-due-reports', null);
  return good(null);
}
