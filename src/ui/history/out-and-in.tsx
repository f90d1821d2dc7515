import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import type { Category } from '../category-name.ts';

type Ways = FunctionComponent<{ categories: Category[] }>;

/** What a person can take out of the product, and the way back in. */
export function OutAndIn({ categories }: { categories: Category[] }) {
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
      {isOpen && Ways ? <Ways categories={categories} /> : null}
    </details>
  );
}
