import type { SpendProblem } from './commission/parse-spend.ts';
import type { PlanProblem } from './commission/read-plan.ts';
import type { TermFact, TermName, TermsProblem } from './commission/terms.ts';
import type { FindingState } from './convert/judge-address.ts';
import type { ImpactPart } from './earnings/api/impact-kept.ts';
import type { ImpactProblemCode } from './earnings/api/read-answer.ts';
import type { Reason } from './earnings/cells/reason.ts';
import type { MergeTold, MergeWarning } from './earnings/merge-actions.ts';
import type { RefusedReason, ReportKind, ReportProblemCode, ReportWarningCode } from './earnings/report/reading.ts';
import type { Figure, oddStages } from './earnings/sums/view.ts';
import type { WhyCode, WhySource, WhyVerdict } from './earnings/why/why-no-commission.ts';
import type { ImportProblemCode, RowProblemCode } from './files/import-preview.ts';
import type { LinkProblemCode } from './link/link-problem.ts';
import type { LinkWarning } from './link/parsed-link.ts';
import type { ReadLink } from './link/read-link.ts';
import type { PageKind } from './page/forms/page-families.ts';
import type { FlagName } from './settings/settings.ts';
import type { Channel, ChannelId } from './share/channels.ts';
import type { TemplateProblem } from './share/compose-post.ts';
import type { DisclosureWarning } from './share/disclosure/check-disclosure.ts';
import type { LinkFormat } from './share/format-link.ts';
import type { RoundupFormat } from './share/format-roundup.ts';
import type { MessageKey } from './speech/words.ts';

/** Each family of sentences with its codes. The sentence of `x` in the family `channel` is `channel_x`. */
type Families = {
  caution: ChannelId;
  channel: ChannelId;
  confidence: TermFact['confidence'];
  count: FindingState;
  disclosure: DisclosureWarning;
  figure: Figure;
  format: LinkFormat | 'rich';
  found: FindingState;
  impact: ImpactProblemCode;
  impactPart: ImpactPart;
  import: ImportProblemCode;
  kind: PageKind;
  mergeWarning: MergeWarning['code'];
  odd: (typeof oddStages)[number];
  owner: ReadLink['owner'];
  plan: PlanProblem;
  preference: FlagName;
  problem: LinkProblemCode;
  refusedRow: RefusedReason;
  report: ReportProblemCode;
  reportKind: ReportKind;
  reportWarning: ReportWarningCode;
  roundup: RoundupFormat;
  row: RowProblemCode;
  send: Channel['takes'];
  spend: SpendProblem['code'];
  template: TemplateProblem['code'];
  term: TermName;
  terms: TermsProblem;
  told: keyof MergeTold;
  warning: LinkWarning;
  why: WhyCode;
  whyReversed: Reason;
  whySource: WhySource;
  whyVerdict: WhyVerdict;
};

type Snake<T extends string> = T extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : T;
type KeyFor<Family extends string, Code extends string> = `${Family}_${Snake<Code>}`;
type FamilyKey = { [Family in keyof Families]: KeyFor<Family, Families[Family]> }[keyof Families];

// A code without its sentence is a compile error in this line only. The error names the key that is missing in
// `public/_locales/en/messages.json`.
type Missing = Nothing<Exclude<FamilyKey, MessageKey>>;
type Nothing<Key extends never> = Key;

/**
 * The key of the sentence for a kebab-case code: `problem_short_link` for `problem`, `short-link`. A family that only
 * one surface knows is not in the list above; a code without its sentence then fails to compile where it is used.
 */
export function keyFor<Family extends string, Code extends string>(
  family: Family,
  code: Code,
): Exclude<KeyFor<Family, Code>, Missing> {
  return `${family}_${code.replaceAll('-', '_')}` as Exclude<KeyFor<Family, Code>, Missing>;
}
