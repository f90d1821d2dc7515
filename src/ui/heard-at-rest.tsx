import { useEffect, useState } from 'preact/hooks';

/** How long words must stay as they are before they are said, in milliseconds. */
const rest = 800;

/** What changes while a person types, or works go on: shown at once, and said once it rests. */
export const HeardAtRest = ({ words }: { words: string }) => (
  <>
    {words ? (
      <span class="soft" aria-hidden="true">
        {words}
      </span>
    ) : null}
    <SaidAtRest words={words} />
  </>
);

/** What is shown elsewhere, and more of it than anybody wants to hear: said in these words once they rest. */
export function SaidAtRest({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Taken back at once: where the same words come again, as of a file checked twice, they are said again.
    if (words === '') setSaid('');
    const timer = setTimeout(() => setSaid(words), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return <output class="unseen">{said}</output>;
}
