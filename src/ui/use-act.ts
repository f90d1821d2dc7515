import { useRef, useState } from 'preact/hooks';

/** Does what is asked for, and not once more while it goes on: whether it does, and what asks for it. */
export function useAct(act: () => Promise<unknown>): [isBusy: boolean, run: () => Promise<void>] {
  const underWay = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setIsBusy(true);
    try {
      await act();
    } finally {
      underWay.current = false;
      setIsBusy(false);
    }
  };
  return [isBusy, run];
}
