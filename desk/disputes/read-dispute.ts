import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type Report, reportFormat } from '../../src/contract/report.ts';
import { webAddressSchema } from '../../src/contract/web-address.ts';
import { refuse, type Taken } from '../problems.ts';
import { correctionAddress } from '../publishing/correction-address.ts';
import type { PublicEntry } from '../publishing/public-entries.ts';
import { storableText } from '../read-report.ts';

/** How long what is written into the form may be, in UTF-16 units. */
export const disputeLimits = { what: 4000, evidence: 2000, contact: 300 } as const;
/** The largest form in bytes: each letter may take nine in it. */
export const formLimit = 64 * 1024;

// Forms end their lines in two characters, and browsers count them as one.
const textSchema = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => storableText(text.replaceAll('\r\n', '\n').trim())),
);
const disputeSchema = v.object({
  what: v.pipe(textSchema, v.minLength(1), v.maxLength(disputeLimits.what)),
  evidence: v.pipe(
    textSchema,
    v.maxLength(disputeLimits.evidence),
    v.union([v.literal(''), webAddressSchema]),
  ),
  contact: v.pipe(textSchema, v.maxLength(disputeLimits.contact)),
});

/**
 * What somebody says is wrong about an entry, as the report it is from there on: it goes into the same queue
 * as those of the extension, and has a receipt like them. Pure but for the report's id.
 */
export function readDispute(
  form: Record<string, unknown>,
  { entry, list }: PublicEntry,
  address: string,
  now: Date,
): Taken<Report> {
  const read = v.safeParse(disputeSchema, form);
  if (!read.success) {
    const field = v.getDotPath(read.issues[0]);
    if (field !== 'what')
      return refuse(field === 'contact' ? 'dispute-too-long' : 'dispute-evidence-invalid');
    return refuse(read.issues[0].type === 'max_length' ? 'dispute-too-long' : 'dispute-empty');
  }
  const { what, evidence, contact } = read.output;
  const at = now.toISOString();
  return {
    ok: true,
    value: {
      format: reportFormat,
      id: randomUUID(),
      createdAt: at,
      page: {
        url: correctionAddress(address, entry.id),
        urlScope: 'full',
        title: storableText(entry.claim.slice(0, 500)),
      },
      passages: [],
      category: entry.category,
      disputes: { listId: list.id, listVersion: list.version, entryId: entry.id },
      note: evidence ? `${what}\n\n${evidence}` : what,
      ...(contact ? { contact } : {}),
      capture: {
        at,
        viewport: { width: 0, height: 0, pixelRatio: 1 },
        extensionVersion: 'correction-page',
        sameDocument: true,
      },
      attachments: [],
    },
  };
}
