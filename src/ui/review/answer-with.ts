import { statuses } from '../../contract/list.ts';
import type { Alike } from '../../contract/staff/dry-run.ts';

/**
 * The likest claim that has a verdict; null where none has. Reports of another one are answered when they are
 * merged into it. Pure.
 */
export const answerWith = ({ alike }: Alike): Alike['alike'][number] | null =>
  alike.find(({ kind, status }) => kind === 'claim' && statuses.some((one) => one === status)) ?? null;
