import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { useLists } from './lists-store.ts';
import { ValueEnd } from './value-end.tsx';
import { ValueForm } from './value-form.tsx';
import { ValueTable } from './value-table.tsx';
import '../customisation.css';
import '#renderer/components/data-table.css';

/** The code lists, one at a time. */
export function ListsScreen() {
  const m = useMessages();
  const language = useLanguage();
  const words = useCustomisationWords().lists;
  const { lists, failure, load } = useLists();
  const [chosen, setChosen] = useState('context');
  /** The code of the value that is edited; empty for a new one. */
  const [edited, setEdited] = useState<string | null>(null);
  useEffect(() => void load(), [load]);
  const list = lists.find((each) => each.list === chosen);
  const value = list?.values.find(({ code }) => code === edited) ?? null;
  const close = () => setEdited(null);
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="customisation">
        <p className="section-description">{words.intro}</p>
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        <div className="customisation-head">
          <ChoiceSelect
            name="list"
            label={words.choose}
            required
            value={chosen}
            onChange={(next) => setChosen(next ?? chosen)}
            choices={lists.map((each) => ({ value: each.list, label: words.names[each.list] ?? each.list }))}
          />
          {list?.freedom === 'open' && <Button onClick={() => setEdited('')}>{words.add}</Button>}
        </div>
        {list?.freedom === 'words' && <p className="quiet">{words.wordsOnly}</p>}
        {list && <ValueTable list={list} onEdit={({ code }) => setEdited(code)} />}
      </div>
      {list && edited !== null && (
        <Panel title={value === null ? words.adding : words.editOf(value[language])} onClose={close}>
          <ValueForm key={edited} list={list} value={value} onDone={close} />
          {value && <ValueEnd list={list} value={value} onDone={close} />}
        </Panel>
      )}
    </Page>
  );
}
