import { translate } from '../platform/translate.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { ContactLines } from './contact-lines.tsx';

/** How to reach the people behind an endpoint directly; nothing where they named no way. */
export function Hotline({ endpoint }: { endpoint: Endpoint }) {
  const { phone, email, page } = endpoint.contact;
  if (!phone && !email && !page) return null;
  return (
    <div class="stack tight hotline">
      <p class="soft">{translate('destination_urgent', endpoint.name)}</p>
      <dl class="facts">
        <ContactLines contact={endpoint.contact} />
      </dl>
    </div>
  );
}
