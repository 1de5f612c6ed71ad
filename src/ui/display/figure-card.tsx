import type { ComponentChildren } from 'preact';
import './figure-card.css';

type Props = {
  name: string;
  value: ComponentChildren;
  /** What the value counts or leaves out. */
  note?: ComponentChildren;
  isMoney?: boolean;
};

/** One number with its name, in a list of `Figures`. */
export const FigureCard = ({ name, value, note, isMoney = false }: Props) => (
  <div class="figure">
    <dt>{name}</dt>
    <dd class={isMoney ? 'amount money' : 'amount'}>{value}</dd>
    {note && <dd class="soft">{note}</dd>}
  </div>
);

/** Figure cards side by side, as many as the room allows. */
export const Figures = ({ children }: { children: ComponentChildren }) => <dl class="figures">{children}</dl>;
