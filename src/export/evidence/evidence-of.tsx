import { bundledNames } from '../../contract/bundle.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import type { ReportRecord } from '../../history/records.ts';
import { readPicture } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import type { Category } from '../../ui/category-name.ts';
import { htmlEnd, htmlHead, htmlOf } from '../readable/page-of-html.ts';
import { ReportSheet } from '../readable/report-sheet.tsx';
import { makeEvidence } from './make-evidence.ts';

/** A report of this machine as an evidence bundle, with its picture where it is still kept. */
export async function evidenceOf(record: ReportRecord, categories: Category[]): Promise<Result<Blob>> {
  try {
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
    const zip = await makeEvidence(record, picture, readable, new Date());
    return good(new Blob([zip], { type: 'application/zip' }));
  } catch (error) {
    console.error('evidence-of', error);
    return refused('storage_failed', error instanceof Error ? error.message : String(error));
  }
}
