import { useWords } from '../../ui/hooks/speech-context.ts';
import { QrPanel } from '../../ui/link/qr-panel.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Frame } from '../first/frame.tsx';
import { BackHead } from './back-head.tsx';

type Props = { link: string; name: string; label: string; onBack: () => void };

/** The link as a QR code, in its own view. */
export function QrView({ link, name, label, onBack }: Props) {
  const words = useWords();
  return (
    <Frame head={<BackHead title={words('qr')} onBack={onBack} />}>
      <QrPanel link={link} name={name} />
      <p class="soft centred">{[name, label].filter(Boolean).join(' · ')}</p>
      <Notice>{words('qrDisclose')}</Notice>
    </Frame>
  );
}
