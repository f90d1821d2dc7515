import * as v from 'valibot';
import { webAddressSchema } from '../contract/web-address.ts';

/** A desk that was joined before it published a list; its lists are followed once it has some. */
export const awaitedDeskSchema = v.object({
  /** Of its join document. */
  address: webAddressSchema,
  name: v.string(),
  /** What the person was given to compare the desk's key with. */
  fingerprint: v.nullable(v.string()),
});
export type AwaitedDesk = v.InferOutput<typeof awaitedDeskSchema>;

interface Awaiting {
  awaitedDesks: AwaitedDesk[];
}

/** What changes once a desk was joined that has lists, or has none yet; null where nothing does. Pure. */
export const withJoined =
  (joined: AwaitedDesk, hasLists: boolean) =>
  ({ awaitedDesks }: Awaiting): Awaiting | null => {
    const others = awaitedDesks.filter(({ address }) => address !== joined.address);
    if (!hasLists) return { awaitedDesks: [...others, joined] };
    return others.length < awaitedDesks.length ? { awaitedDesks: others } : null;
  };
