import { useEffect, useState } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import { endPreview } from '../../verdict/preview-drafts.ts';
import { forgetSignIn, keepSignIn, readSignIn } from '../../verdict/sign-in.ts';
import { PageHead } from '../page-head.tsx';
import { ReportText } from './report-text.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { StaffDesk } from './staff-desk.tsx';

/** Where the page shows a report that is pasted, also to whoever is signed in. */
const reportTextPlace = '#report';

/** The desk of whoever is signed in as its staff; else the way in, and a report that came by another way. */
export function ReviewPage() {
  const [signIn, setSignIn] = useState(readSignIn);
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const move = () => setPlace(location.hash);
    // Another tab signed in or out.
    const readAgain = () => setSignIn(readSignIn());
    addEventListener('hashchange', move);
    addEventListener('storage', readAgain);
    return () => {
      removeEventListener('hashchange', move);
      removeEventListener('storage', readAgain);
    };
  }, []);
  if (signIn && place !== reportTextPlace) {
    const signOut = () => {
      void endPreview();
      forgetSignIn();
      setSignIn(null);
    };
    return <StaffDesk key={`${signIn.address} ${signIn.token}`} signIn={signIn} onSignOut={signOut} />;
  }
  return (
    <>
      <PageHead here={null} />
      <main class="wide-page stack wide">
        <h1>{translate('desk_title')}</h1>
        {signIn ? (
          <p>
            <a href="#queue">{translate('desk_back')}</a>
          </p>
        ) : (
          <SignInForm
            onSignIn={(made) => {
              keepSignIn(made);
              setSignIn(made);
            }}
          />
        )}
        <ReportText />
      </main>
    </>
  );
}
