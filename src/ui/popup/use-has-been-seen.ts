import { useEffect, useState } from 'preact/hooks';

/** Milliseconds in which a second click still belongs to the one that opened the form. */
const doubleClick = 700;

/**
 * False until a form has been there long enough that a click on it is meant for it and not for what was there
 * before.
 */
export function useHasBeenSeen(): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), doubleClick);
    return () => clearTimeout(timer);
  }, []);
  return seen;
}
