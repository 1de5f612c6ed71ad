import { SignedNotice } from '../display/signed-notice.tsx';
import { Status } from '../display/status.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useWords } from '../hooks/speech-context.ts';

/** The two ids of an Upwork partner, as typed. */
export type TypedIds = { partnerId: string; adId: string };

type Props = {
  ids: TypedIds;
  /** Only the partner id was pasted, so the ad id is still missing. */
  wasPasted: boolean;
  onIds: (ids: TypedIds) => void;
};

/** The two ids that a short link does not contain. */
export function IdFields({ ids, wasPasted, onIds }: Props) {
  const words = useWords();
  return (
    <>
      <Status>{wasPasted && ids.adId === '' && <SignedNotice>{words('setUpBareNumber')}</SignedNotice>}</Status>
      {(['partnerId', 'adId'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          label={words(name)}
          inputMode="numeric"
          value={ids[name]}
          autofocus={name === (wasPasted ? 'adId' : 'partnerId')}
          onText={(text) => onIds({ ...ids, [name]: text.trim() })}
        />
      ))}
      <p class="soft">{words('setUpIdsWhere')}</p>
    </>
  );
}
