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

/** The awaited desks after one was joined that has lists, or has none yet. Pure. */
export function withJoined(
  awaited: readonly AwaitedDesk[],
  joined: AwaitedDesk,
  hasLists: boolean,
): AwaitedDesk[] {
  const others = awaited.filter(({ address }) => address !== joined.address);
  return hasLists ? others : [...others, joined];
}
