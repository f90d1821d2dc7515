import type { ComponentChildren } from 'preact';

/** A part of a claim under its small heading. */
export const ClaimPart = (props: { head: string; hint?: ComponentChildren; children: ComponentChildren }) => (
  <section class="part">
    <div class="part-head">
      <h3>{props.head}</h3>
      {props.hint ? <span class="soft">{props.hint}</span> : null}
    </div>
    {props.children}
  </section>
);
