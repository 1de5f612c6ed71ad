import type { ComponentChildren } from 'preact';
import { useWords } from '../hooks/speech-context.ts';

type Props = {
  heads: readonly string[];
  /** The cells of each row; the first one names it. */
  rows: readonly (readonly [name: string, ...cells: ComponentChildren[]])[];
};

/** The numbers of a drawing as a table, for whoever would rather read them. */
export function DrawnTable({ heads, rows }: Props) {
  const words = useWords();
  return (
    <details class="soft">
      <summary>{words('curveTable')}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
