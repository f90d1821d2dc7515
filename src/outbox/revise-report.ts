import * as v from 'valibot';
import { noteLimit, type Passage, type Report, reportSchema } from '../contract/report.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { sendable } from '../report/sendable-text.ts';

/** What a person may change in a report that was refused. */
export interface Revision {
  category: string;
  note: string;
  contact: string;
  passages: Passage[];
  withPicture: boolean;
}

/**
 * The report with other words and an id of its own, because endpoints distinguish reports by their id. `id`
 * is a new UUID. When and where the page was looked at stays as it was. What no receiver can take is left
 * out, as from a first report. Refuses a note that is too long.
 */
export function reviseReport(report: Report, revision: Revision, id: string, now: Date): Result<Report> {
  if (revision.note.length > noteLimit) return refused('note_too_long', String(revision.note.length));
  const { contact: _, ...kept } = report;
  const contact = revision.contact.trim();
  const parsed = v.safeParse(
    reportSchema,
    sendable({
      ...kept,
      id,
      createdAt: now.toISOString(),
      category: revision.category,
      note: revision.note,
      ...(contact ? { contact } : {}),
      passages: revision.passages,
      attachments: revision.withPicture ? report.attachments : [],
    }),
  );
  return parsed.success
    ? good(parsed.output)
    : refused('message_invalid', v.getDotPath(parsed.issues[0]) ?? '');
}
