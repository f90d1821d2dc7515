import { bundledNames } from '../../contract/bundle.ts';
import { good, messageOf, type Result, refused } from '../../contract/result.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import type { ReportRecord } from '../../history/records.ts';
import { readPicture } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import type { Category } from '../../ui/category-name.ts';
import { htmlEnd, htmlHead, htmlOf } from '../readable/page-of-html.ts';
import { ReportSheet } from '../readable/report-sheet.tsx';
import { makeEvidence } from './make-evidence.ts';

/** A report of this machine as an evidence bundle, with its picture where it is still kept. */
export async function makeEvidenceOf(
  record: ReportRecord,
  categories: Category[],
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await readPicture(record.id);
  const picture = kept && new Uint8Array(await kept.arrayBuffer());
  const sheet = (
    <ReportSheet
      record={record}
      categories={categories}
      picture={picture && bundledNames.picture(await hexSha256(picture))}
    />
  );
  const readable = htmlHead(translate('evidence_title')) + htmlOf(sheet) + htmlEnd;
  return makeEvidence(record, picture, readable, new Date());
}

/** What the file of such a bundle is called: by its day, and by what no other report has. Pure. */
export const evidenceName = ({ report, id }: Pick<ReportRecord, 'report' | 'id'>): string =>
  `qiuzheng-${report.createdAt.slice(0, 10)}-${id}.zip`;

/** The same as a file. */
export async function evidenceOf(record: ReportRecord, categories: Category[]): Promise<Result<Blob>> {
  try {
    return good(new Blob([await makeEvidenceOf(record, categories)], { type: 'application/zip' }));
  } catch (error) {
    console.error('evidence-of', error);
    return refused('storage_failed', messageOf(error));
  }
}
