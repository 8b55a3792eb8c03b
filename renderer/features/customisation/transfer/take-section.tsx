import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { MOST_CHARACTERS, type SettingsPart, settingsParts } from '#shared/settings-file/settings-file.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useCodes } from '#renderer/client/codes.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { ChangeTable } from './change-table.tsx';

interface Seen {
  readonly name: string;
  readonly text: string;
  readonly changes: OutputOf<'settingsFile.preview'>;
}

/** A file is looked at first, then taken over: all of the chosen parts, or nothing. */
export function TakeSection() {
  const m = useMessages();
  const words = useCustomisationWords().transfer;
  const input = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [left, setLeft] = useState<ReadonlySet<SettingsPart>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const refreshSettings = useSession((session) => session.refreshSettings);
  const loadCodes = useCodes((codes) => codes.load);

  const look = async (file: File) => {
    setSeen(null);
    setDone(null);
    setFailure(null);
    setLeft(new Set());
    try {
      // A character takes four bytes at most; a larger file is told apart without being read.
      if (file.size > MOST_CHARACTERS * 4) return setFailure(m.errors.settings_file_too_big);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      setSeen({ name: file.name, text, changes: await call('settingsFile.preview', { text }) });
    } catch (error) {
      setFailure(error instanceof TypeError ? words.take.unreadable : errorText(m, envelopeOf(error)));
    }
  };
  const present = settingsParts.filter((part) => seen?.changes.some((change) => change.part === part));
  const parts = present.filter((part) => !left.has(part));
  const take = async () => {
    if (!seen) return;
    try {
      const { changes } = await call('settingsFile.apply', { text: seen.text, parts });
      setSeen(null);
      setDone(changes);
      await Promise.all([refreshSettings(), loadCodes()]);
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const toggle = (part: SettingsPart) => {
    const next = new Set(left);
    if (!next.delete(part)) next.add(part);
    setLeft(next);
  };
  return (
    <Section title={words.take.title} description={words.take.text}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.take.choose}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again once it was corrected.
          event.currentTarget.value = '';
          if (file) void look(file);
        }}
      />
      <div>
        <Button variant="default" onClick={() => input.current?.click()}>
          {words.take.choose}
        </Button>
      </div>
      <div role="status" className="customisation-said">
        {failure && <Notice tone="danger">{failure}</Notice>}
        {done !== null && <Notice tone="info">{words.take.done(done)}</Notice>}
        {seen && seen.changes.length === 0 && <Notice tone="info">{words.take.nothing}</Notice>}
      </div>
      {seen && seen.changes.length > 0 && (
        <>
          <h3>{words.take.file(seen.name)}</h3>
          <fieldset className="customisation-parts">
            <legend>{words.take.parts}</legend>
            {present.map((part) => (
              <Checkbox
                key={part}
                label={`${words.partNames[part]} (${words.take.changes(seen.changes.filter((change) => change.part === part).length)})`}
                checked={!left.has(part)}
                onChange={() => toggle(part)}
              />
            ))}
          </fieldset>
          <ChangeTable changes={seen.changes.filter(({ part }) => !left.has(part))} label={words.take.file(seen.name)} />
          <div>
            <Button disabled={parts.length === 0} onClick={() => void take()}>
              {words.take.submit}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
