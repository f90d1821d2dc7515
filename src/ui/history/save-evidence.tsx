import { good } from '../../contract/result.ts';
import type { ReportRecord } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';
import { ActionButton } from '../action-button.tsx';
import type { Category } from '../category-name.ts';
import { saveFile } from '../save-file.ts';

/** Saves a report as a file that can be handed on and checked. */
export function SaveEvidence({ record, categories }: { record: ReportRecord; categories: Category[] }) {
  const save = async () => {
    const { evidenceName, evidenceOf } = await import('../../export/evidence/evidence-of.tsx');
    const made = await evidenceOf(record, categories);
    if (!made.ok) return made;
    saveFile(made.value, evidenceName(record));
    return good(null);
  };
  return <ActionButton act={save}>{translate('evidence_save')}</ActionButton>;
}
