import type { Following } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';

/** Says what is followed now; read out when it appears. */
export const FollowingNotice = ({ following }: { following: Following | null }) => (
  <output>
    {following ? (
      <Notice tone="good">
        <p>{sayFollowing(following)}</p>
      </Notice>
    ) : null}
  </output>
);

/** What is followed now, and in the same breath what of it is not: the list itself tells why. */
const sayFollowing = ({ title, entries, leftOut }: Following): string =>
  leftOut > 0
    ? translate('join_done_in_part', title, entries, entries + leftOut, leftOut)
    : translate('join_done', title, entries);
