import type { ReportRecord } from '../history/records.ts';
import { translate } from '../platform/translate.ts';
import { notifyPerson } from '../tabs/notify-person.ts';

/** Shows one notification for all answers that came at once. */
export async function notifyAnswers(answered: ReportRecord[]): Promise<void> {
  const [first] = answered;
  if (!first) return;
  await notifyPerson(
    'answers',
    translate('notify_answer_title'),
    answered.length === 1
      ? translate('notify_answer_one', first.endpoint.name, first.report.page.title)
      : translate('notify_answer_many', answered.length),
  );
}
