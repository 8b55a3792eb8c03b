import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { MergePanel } from './merge-panel.tsx';
import { StructureAside } from './structure-aside.tsx';
import { StructureForm } from './structure-form.tsx';
import { type OpenStructure, useStructure } from './structure-store.ts';
import './directory.css';

/** One structure of the directory; `null` for a new one. */
export function StructureScreen({ id }: { readonly id: number | null }) {
  const m = useMessages();
  if (id === null) {
    return (
      <Page title={m.directory.newTitle} actions={<BackToDirectory />}>
        <div className="structure">
          <StructureForm structure={null} />
        </div>
      </Page>
    );
  }
  return <KnownStructure key={id} id={id} />;
}

function KnownStructure({ id }: { readonly id: number }) {
  const m = useMessages();
  const { structure, version, failure, open } = useStructure();
  useEffect(() => void open(id), [open, id]);
  if (failure) {
    return (
      <Page title={m.directory.title} actions={<BackToDirectory />}>
        <Notice tone="danger">{errorText(m, failure)}</Notice>
      </Page>
    );
  }
  if (structure?.id !== id) return <Page title={m.directory.title}>{null}</Page>;
  return <Shown key={version} structure={structure} />;
}

/** What is about to be erased for good, and must be confirmed. */
type Asked = { readonly what: 'merge'; readonly id: number; readonly name: string } | { readonly what: 'remove' };

function Shown({ structure }: { readonly structure: OpenStructure }) {
  const m = useMessages();
  const { hasDraft, merge, remove } = useStructure();
  const [merging, setMerging] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const name = structure.names.find(({ kind }) => kind === 'current')?.name ?? '';
  const words = m.directory;

  const confirm = async () => {
    if (asked === null) return;
    setBusy(true);
    setRefused(null);
    try {
      if (asked.what === 'merge') {
        await merge(asked.id);
      } else {
        await remove();
        navigate('/annuaire');
      }
    } catch (error) {
      setRefused(errorText(m, envelopeOf(error)));
      setAsked(null);
    } finally {
      setBusy(false);
    }
  };

  const beginMerge = async () => {
    const unsaved = await hasDraft().catch(() => false);
    setRefused(unsaved ? words.merge.saveFirst : null);
    setMerging(!unsaved);
  };

  return (
    <>
      <Page
        title={name}
        subtitle={structure.parentName}
        actions={<BackToDirectory />}
        asideLabel={words.uses.title}
        aside={<StructureAside structure={structure} onMerge={() => void beginMerge()} onRemove={() => setAsked({ what: 'remove' })} />}
      >
        {refused && <Notice tone="danger">{refused}</Notice>}
        <div className="structure">
          <StructureForm structure={structure} />
        </div>
      </Page>
      {merging && (
        <MergePanel
          kept={structure}
          keptName={name}
          onClose={() => setMerging(false)}
          onMerge={(merged) => setAsked({ what: 'merge', ...merged })}
        />
      )}
      {asked?.what === 'merge' && (
        <ConfirmErase
          title={words.merge.confirmTitle}
          confirm={words.merge.confirm}
          keep={words.merge.keep}
          busy={busy}
          onConfirm={() => void confirm()}
          onCancel={() => setAsked(null)}
        >
          {words.merge.confirmText(asked.name, name)}
        </ConfirmErase>
      )}
      {asked?.what === 'remove' && (
        <ConfirmErase title={words.remove.confirmTitle(name)} busy={busy} onConfirm={() => void confirm()} onCancel={() => setAsked(null)}>
          {words.remove.confirmText}
        </ConfirmErase>
      )}
    </>
  );
}

function BackToDirectory() {
  const m = useMessages();
  return (
    <Button variant="default" component="a" href="#/annuaire">
      {m.directory.back}
    </Button>
  );
}
