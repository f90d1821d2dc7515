import type { Status } from '../contract/list.ts';
import { translate } from '../platform/translate.ts';
import { Icon, type IconName } from './icon.tsx';

/** The drawing of each status: its shape tells it without its colour. */
export const statusIcons: Record<Status, IconName> = {
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
    <Icon name={statusIcons[status]} />
    <span class="word">{translate(`status_${status}`)}</span>
    {count === undefined ? null : ` ${count}`}
  </span>
);
