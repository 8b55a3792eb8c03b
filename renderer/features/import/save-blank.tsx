import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';

type Blank = InputOf<'imports.saveBlank'>;

interface SaveBlankProps {
  readonly files: readonly {
    readonly what: Blank['what'];
    readonly format: Blank['format'];
    readonly label: string;
    /** Its key, as on every page that shows a document. */
    readonly keys?: 'W' | 'D';
  }[];
}

/** One button for each blank file, and where it went. */
export function SaveBlank({ files }: SaveBlankProps) {
  const m = useMessages();
  const language = useLanguage();
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const save = async (file: SaveBlankProps['files'][number]) => {
    setBusy(file.label);
    setFailure(null);
    setSaved(null);
    try {
      const { what, format } = file;
      const answer = await call('imports.saveBlank', { what, format, language, folder: null });
      if (answer.saved) setSaved(intakeFormCatalogues[language].screen.saved(answer.file ?? '', answer.folder ?? ''));
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    } finally {
      setBusy(null);
    }
  };
  const shortcut = (keys: 'W' | 'D') => files.find((file) => file.keys === keys);
  const saveBy = (keys: 'W' | 'D') => {
    const file = shortcut(keys);
    if (file) void save(file);
  };
  useShortcut('W', () => saveBy('W'), { label: shortcut('W')?.label ?? '', when: shortcut('W') !== undefined });
  useShortcut('D', () => saveBy('D'), { label: shortcut('D')?.label ?? '', when: shortcut('D') !== undefined });
  return (
    <>
      <div className="first-actions">
        {files.map((file) => (
          <Button
            key={file.label}
            variant="default"
            loading={busy === file.label}
            onClick={() => void save(file)}
            rightSection={file.keys && <Key keys={file.keys} />}
          >
            {file.label}
          </Button>
        ))}
      </div>
      <output>{saved ?? ''}</output>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </>
  );
}
