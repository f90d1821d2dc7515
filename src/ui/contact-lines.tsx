import { translate } from '../platform/translate.ts';
import type { Endpoint } from '../settings/endpoint.ts';

/** How a desk can be reached by people: rows of a `<dl class="facts">`. */
export const ContactLines = ({ contact }: { contact: Endpoint['contact'] }) => (
  <>
    {contact.phone ? (
      <>
        <dt>{translate('contact_phone')}</dt>
        <dd>
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
        </dd>
      </>
    ) : null}
    {contact.email ? (
      <>
        <dt>{translate('contact_email')}</dt>
        <dd>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </dd>
      </>
    ) : null}
    {contact.page ? (
      <>
        <dt>{translate('contact_page')}</dt>
        <dd>
          <a href={contact.page} target="_blank" rel="noreferrer">
            {contact.page}
          </a>
        </dd>
      </>
    ) : null}
  </>
);
