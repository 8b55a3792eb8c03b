import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { printPaper } from '#renderer/client/print.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';

export type BlankLists = OutputOf<'imports.blankLists'>;

/** Which blank file is shown; one at a time, so that « Imprimer » has one meaning. */
export type Previewed = 'model' | 'form' | null;

interface BlankPreviewProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The sheet, made of the vault's lists of today. */
  readonly children: (blank: BlankLists) => ReactNode;
}

/** A blank file on the screen, before it is written, and its print. */
export function BlankPreview({ open, onOpen, children }: BlankPreviewProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = intakeFormCatalogues[language].screen;
  const [blank, setBlank] = useState<BlankLists | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return;
    setFailure(null);
    call('imports.blankLists', { language }).then(setBlank, (error: unknown) => {
      setBlank(null);
      setFailure(errorText(m, envelopeOf(error)));
    });
  }, [open, language, m]);
  const shown = open && blank !== null;
  const print = () => void printPaper(document.querySelector('.import .sheet'));
  useShortcut('P', print, { label: m.common.print, when: shown });
  return (
    <>
      <div className="first-actions">
        <Button variant="default" aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? words.hidePreview : words.preview}
        </Button>
        {shown && (
          <Button variant="default" onClick={print} rightSection={<Key keys="P" />}>
            {m.common.print}
          </Button>
        )}
      </div>
      {open && failure && <Notice tone="danger">{failure}</Notice>}
      {shown && children(blank)}
    </>
  );
}
