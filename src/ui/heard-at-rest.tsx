import { useEffect, useState } from 'preact/hooks';

/** How long words must stay as they are before they are said, in milliseconds. */
const rest = 800;

/** What changes while a person types, or works go on: shown at once, and said once it rests. */
export function HeardAtRest({ words }: { words: string }) {
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(words), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      {words ? (
        <span class="soft" aria-hidden="true">
          {words}
        </span>
      ) : null}
      <output class="unseen">{heard}</output>
    </>
  );
}
