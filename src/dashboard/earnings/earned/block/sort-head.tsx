type Props = { text: string; isSorted: boolean; onSort: () => void };

/** The head of a column by which a table can be sorted, highest first. */
export const SortHead = ({ text, isSorted, onSort }: Props) => (
  <th scope="col" aria-sort={isSorted ? 'descending' : 'none'}>
    <button class="plain" type="button" onClick={onSort}>
      {text}
      <span aria-hidden="true">{isSorted ? ' ↓' : ''}</span>
    </button>
  </th>
);
