import type { FollowedList } from '../../history/records.ts';
import { listTrust } from '../../list/trust/list-trust.ts';
import type { MessageKey } from '../../platform/translate.ts';
import type { IconName } from '../icon.tsx';

/** The state of a list as one sentence, with its drawing. */
export interface ListState {
  icon: IconName;
  tone: 'good' | 'held' | 'careful' | 'bad' | 'soft';
  words: MessageKey;
  /** What fills the blank of the sentence: a version, or a moment in milliseconds since 1970. */
  blank: { version: number } | { moment: number };
}

/** In which state a list is at `now`, as the person is told. Pure. */
export function stateOfList(list: FollowedList, now: number): ListState {
  const trust = listTrust(list, now);
  switch (trust.state) {
    case 'fresh':
      return { icon: 'shield', tone: 'good', words: 'state_fresh', blank: { moment: list.lastGoodAt } };
    case 'unsigned':
      return { icon: 'minus', tone: 'soft', words: 'state_unsigned', blank: { moment: list.lastGoodAt } };
    case 'failing':
      return { icon: 'clock', tone: 'careful', words: 'state_failing', blank: { moment: trust.since } };
    case 'unconfirmed':
      return { icon: 'clock', tone: 'careful', words: 'state_unconfirmed', blank: { moment: trust.since } };
    case 'expired':
      return { icon: 'clock', tone: 'careful', words: 'state_expired', blank: { moment: trust.since } };
    case 'held':
      return { icon: 'pause', tone: 'held', words: 'state_held', blank: { version: trust.version } };
    case 'back':
      return { icon: 'pause', tone: 'held', words: 'state_back', blank: { version: trust.left } };
    case 'stopped':
      return { icon: 'warning', tone: 'bad', words: 'state_stopped', blank: { moment: trust.since } };
  }
}
