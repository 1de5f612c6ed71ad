import { useMemo, useState } from 'preact/hooks';
import type { EarnedFilters } from './earned-toolbar.tsx';
import { type EarnedSpan, firstDay } from './span.ts';

/** Which earnings the user has chosen to see, at first all of them. */
export function useChosenView() {
  const [span, onSpan] = useState<EarnedSpan>('all');
  const [filters, onFilters] = useState<EarnedFilters>({});
  const since = useMemo(() => firstDay(span, Date.now()), [span]);
  return { view: { since, ...filters }, span, onSpan, filters, onFilters };
}
