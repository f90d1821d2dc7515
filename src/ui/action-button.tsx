import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal, Result } from '../contract/result.ts';
import { RefusalNotice } from './notice.tsx';

/** Something done for the person, and why it did not work where it did not. */
export type Act = Promise<Result<null>>;

/** A button that does something at once and says beside it when that fails. */
export function ActionButton({ act, children }: { act: () => Act; children: ComponentChildren }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const press = async () => {
    const done = await act();
    setRefusal(done.ok ? null : done.error);
  };
  return (
    <>
      <button type="button" onClick={press}>
        {children}
      </button>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
