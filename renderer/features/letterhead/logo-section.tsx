import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Letterhead, logoSize } from '#shared/letterhead/letterhead.ts';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDoing } from './use-doing.ts';
import { useLetterheadWords } from './use-letterhead-words.ts';

interface LogoSectionProps {
  readonly logo: Letterhead['logo'];
  /** Of the address as it is saved: they stay as they are. */
  readonly lines: readonly string[];
  /** The alternative text as it is typed; empty: the program's own. */
  readonly alt: string;
  readonly onAlt: (alt: string) => void;
  readonly storedAlt: string | null;
}

/** The logo: chosen, described, removed. The picture goes from the disk to the vault without passing through this page. */
export function LogoSection({ logo, lines, alt, onAlt, storedAlt }: LogoSectionProps) {
  const words = useLetterheadWords().logo;
  const { done, run } = useDoing();
  const choose = (file: string | null) =>
    run(async () => {
      const { chosen } = await call('letterhead.chooseLogo', { file });
      return chosen ? words.taken : null;
    });
  const remove = () =>
    run(async () => {
      await call('letterhead.removeLogo', {});
      onAlt('');
      return words.removed;
    });
  const saveAlt = () =>
    run(async () => {
      const typed = alt.trim();
      await call('letterhead.save', { lines: [...lines], logoText: typed === '' ? null : typed });
      return words.altSaved;
    });
  return (
    <Section title={words.title} description={words.text}>
      <p>{logo ? <Size logo={logo} /> : words.none}</p>
      <ChooseLogo label={logo ? words.replace : words.choose} onChoose={choose} />
      {done && <Notice tone={done.tone}>{done.text}</Notice>}
      {logo && (
        <form
          className="letterhead-form"
          onSubmit={(event) => {
            event.preventDefault();
            void saveAlt();
          }}
        >
          <TextField
            name="alt"
            label={words.alt}
            description={words.altHint}
            maxLength={200}
            value={alt}
            onChange={(next) => onAlt(next ?? '')}
          />
          <div className="letterhead-buttons">
            <Button type="submit" variant="default" disabled={alt.trim() === (storedAlt ?? '')}>
              {words.altSubmit}
            </Button>
            <Button variant="default" onClick={() => void remove()}>
              {words.remove}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}

function Size({ logo }: { readonly logo: NonNullable<Letterhead['logo']> }) {
  const words = useLetterheadWords().logo;
  const language = useLanguage();
  const { width, height } = logoSize(logo);
  const millimetres = (value: number): string => value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB');
  return words.size(logo.width, logo.height, words.paper(millimetres(width), millimetres(height)));
}

/** The system's own dialog, or a path that is typed where the host has none. */
function ChooseLogo({ label, onChoose }: { readonly label: string; readonly onChoose: (file: string | null) => Promise<void> }) {
  const words = useLetterheadWords().logo;
  const nativeDialogs = useSession((session) => session.environment?.nativeDialogs ?? false);
  const [path, setPath] = useState('');
  if (nativeDialogs) {
    return (
      <div>
        <Button variant="default" onClick={() => void onChoose(null)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="letterhead-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') void onChoose(path.trim());
      }}
    >
      <TextField name="path" label={words.file} description={words.fileHint} value={path} onChange={(next) => setPath(next ?? '')} />
      <div>
        <Button type="submit" variant="default" disabled={path.trim() === ''}>
          {words.take}
        </Button>
      </div>
    </form>
  );
}
