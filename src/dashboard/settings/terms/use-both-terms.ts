import { useRef, useState } from 'preact/hooks';
import { type CommissionTerms, defaultTerms } from '../../../core/commission/terms.ts';
import { isSame } from '../../../core/is-same.ts';
import { numberStyleOf } from '../../../core/text/parse-number.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';
import { useTerms } from './use-terms.ts';

/** The terms of both marketplaces, which are one as long as they are the same and nobody sets them apart. */
export function useBothTerms() {
  const { locale } = useSpeech();
  const { said, saving } = useSaved();
  const { settings, change } = useSettings();
  const { talentTerms, catalogTerms } = settings.preferences;
  const [isApart, setApart] = useState(false);
  const isOne = !isApart && isSame(talentTerms, catalogTerms);
  /** What the Project Catalog had before both became the same, in case the user changes their mind. */
  const before = useRef<CommissionTerms>(undefined);
  const style = numberStyleOf(locale);
  const keepBoth = (talent: CommissionTerms, catalog: CommissionTerms) =>
    void saving(Promise.all([change('talentTerms', talent), change('catalogTerms', catalog)]).then(worse));
  const talent = useTerms(talentTerms, style, (made) => keepBoth(made, isOne ? made : catalogTerms));
  const catalog = useTerms(catalogTerms, style, (made) => keepBoth(talentTerms, made));
  return {
    said,
    isOne,
    isDefault: isSame(talentTerms, defaultTerms) && isSame(catalogTerms, defaultTerms),
    talent,
    catalog,
    /** Makes the Project Catalog's terms the same as Talent's, or sets both apart again. */
    join: (isJoined: boolean) => {
      setApart(!isJoined);
      if (isJoined) before.current = catalogTerms;
      const next = isJoined ? talentTerms : (before.current ?? catalogTerms);
      if (!isSame(next, catalogTerms)) keepBoth(talentTerms, next);
    },
    reset: () => {
      talent.clear();
      catalog.clear();
      keepBoth(defaultTerms, defaultTerms);
    },
  };
}

/** The result that says more: one of two changes that was not kept, or is only kept here. */
function worse<T>([one, other]: [T, T]): T {
  return one === 'synced' ? other : one;
}
