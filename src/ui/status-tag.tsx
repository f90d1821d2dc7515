import type { Status } from '../contract/list.ts';
import { translate } from '../platform/translate.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Record<Status, IconName> = {
  unverified: 'question',
  false: 'cross',
  misleading: 'warning',
  corrected: 'pencil',
  true: 'check',
  satire: 'mask',
  withdrawn: 'minus',
};

/** What the evidence says, as a word with its drawing, and how often where `count` is given. */
export const StatusTag = ({ status, count }: { status: Status; count?: number }) => (
  <span class={`tag ${status}`}>
    <Icon name={icons[status]} />
    {translate(`status_${status}`)}
    {count === undefined ? null : ` ${count}`}
  </span>
);
