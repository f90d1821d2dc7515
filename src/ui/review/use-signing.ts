import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { keyIdOf } from '../../contract/signed/envelope.ts';
import type { Role } from '../../contract/staff/seat.ts';
import type { ProposedRelease } from '../../contract/staff/verdict.ts';
import { approverKey } from '../../verdict/approver-key.ts';
import { approverStore } from '../../verdict/approver-store.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { type SigningState, signingState } from './signing-state.ts';

/** What this browser signs with, and keeps of the versions it has signed. */
export const signingStore = approverStore();

/** How often the desk is asked for a version that waits, in milliseconds, where nothing else shows one. */
const askEvery = 60_000;

/** The version that waits for signatures, and the key of this browser. */
export interface Signing {
  release: ProposedRelease | null;
  state: SigningState;
  /** The public key; null where this browser has made none for the desk. */
  key: string | null;
  /** Makes the key where there is none, and notes it with the seat. */
  noteKey(): Promise<Refusal | null>;
  readAgain(): Promise<ProposedRelease | null>;
}

/** Asks now, each time that `changed` is another value, and from time to time; only for those who sign. */
export function useSigning(desk: DeskClient, roles: readonly Role[], changed: unknown): Signing {
  const { address } = desk.signIn;
  const isWanted = roles.includes('approver') || roles.includes('publisher');
  const [release, setRelease] = useState<ProposedRelease | null>(null);
  const [key, setKey] = useState<{ key: string; id: string } | null>(null);
  const keep = async (own: string) => setKey({ key: own, id: await keyIdOf(own) });
  const readAgain = async () => {
    const next = await desk.nextRelease();
    // What was known is shown on where the desk does not answer.
    if (!next.ok) return release;
    setRelease(next.value.release);
    return next.value.release;
  };
  useEffect(() => {
    if (isWanted) void signingStore.readKey(address).then((own) => own && keep(own.key));
  }, [address, isWanted]);
  useEffect(() => {
    if (!isWanted) return;
    const look = () => {
      if (!document.hidden) void readAgain();
    };
    look();
    const timer = setInterval(look, askEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [desk, isWanted, changed]);
  return {
    ...{ release, readAgain, key: key?.key ?? null },
    state: signingState(release, key?.id ?? null),
    noteKey: async () => {
      const own = await approverKey(signingStore, address);
      const noted = await desk.noteKey(own.key);
      if (!noted.ok) return noted.error;
      await keep(own.key);
      return null;
    },
  };
}
