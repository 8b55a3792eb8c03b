import { Button } from '@mantine/core';
import { useState } from 'react';
import { RETENTION_BOUNDS } from '#shared/retention/retention-rule.ts';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useRetention } from './retention-store.ts';
import { useRetentionWords } from './use-retention-words.ts';

/** How long files stay; another term than the recommended one is the controller's decision. */
export function TermSection({ months }: { readonly months: number }) {
  const words = useRetentionWords().page;
  const saveTerm = useRetention((store) => store.saveTerm);
  const [typed, setTyped] = useState<number | null>(months);
  const [saved, setSaved] = useState(false);
  return (
    <Section title={words.term} folded>
      <form
        className="retention-term"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== null) void saveTerm(typed).then(setSaved);
        }}
      >
        <NumberField
          name="months"
          label={words.termLabel}
          description={words.termHint}
          value={typed}
          onChange={setTyped}
          min={RETENTION_BOUNDS.least}
          max={RETENTION_BOUNDS.most}
        />
        <div>
          <Button type="submit" variant="default" disabled={typed === null || typed === months}>
            {words.termSave}
          </Button>
        </div>
      </form>
      {saved && <Notice tone="info">{words.termSaved}</Notice>}
    </Section>
  );
}
