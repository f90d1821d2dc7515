import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import type { WaysOutAndIn } from './ways-out-and-in.tsx';

type Ways = typeof WaysOutAndIn;

/** What a person can take out of the product, and the way back in. */
export function OutAndIn(props: ComponentProps<Ways>) {
  const [isOpen, setOpen] = useState(false);
  // Few open it, and what it needs is a third of all code of the page, which has to show its lines at once.
  const [Ways, setWays] = useState<Ways | null>(null);
  const toggle = async (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen) return;
    const { WaysOutAndIn } = await import('./ways-out-and-in.tsx');
    setWays(() => WaysOutAndIn);
  };
  return (
    <details class="card" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{translate('out_title')}</summary>
      {isOpen && Ways ? <Ways {...props} /> : null}
    </details>
  );
}
