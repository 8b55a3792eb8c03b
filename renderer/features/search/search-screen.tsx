import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { resolveSearch } from '#shared/search/resolve-filters.ts';
import { searchWords } from '#shared/search/find-words.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { useWanted } from '#renderer/app/look-for.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { PersonResults } from './person-results.tsx';
import { pathOf, ResultRow } from './result-row.tsx';
import { useSearch } from './search-store.ts';
import { useChoices } from './use-choices.ts';
import { useSearchWords } from './use-search-words.ts';
import './search.css';

/** Finds anything that the vault holds, at each keystroke; identities only when they are asked for, each time. */
export function SearchScreen() {
  const m = useMessages();
  const words = useSearchWords();
  const choices = useChoices();
  const { typed, type } = useWanted();
  const { answer, failure, persons, find, findPersons, settled } = useSearch();
  const [withIdentities, setWithIdentities] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { ref, onKeyDown, enter } = useRowKeys<HTMLDivElement>();
  const request = useMemo(() => resolveSearch(typed, choices), [typed, choices]);
  const nameable = searchWords(request.query.words).join('').length >= 2;
  useEffect(() => void find(request.query), [find, request]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    // A name is not left on the screen behind one's back.
    return () => useSearch.getState().forgetPersons();
  }, []);
  useShortcut('Ctrl+F', () => field.current?.select(), { id: 'search', label: words.focus });
  useShortcut('/', () => field.current?.focus(), { label: words.focus });
  const askForPersons = () => nameable && void findPersons(request.query.words);

  return (
    <div ref={ref} onKeyDown={onKeyDown} role="presentation">
      <Page title={words.title} subtitle={<span role="status">{answer && words.count(answer.total, answer.more)}</span>}>
        <div className="search-box" role="search">
          <TextInput
            ref={field}
            type="search"
            size="lg"
            aria-label={words.field}
            aria-describedby="search-hint"
            placeholder={words.placeholder}
            value={typed}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            rightSection={typed === '' ? <Key keys="/" /> : undefined}
            rightSectionPointerEvents="none"
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && typed !== '') {
                event.preventDefault();
                type('');
              } else if (event.key === 'ArrowDown') {
                event.preventDefault();
                void settled().then(() => requestAnimationFrame(() => enter('first')));
              } else if (event.key === 'Enter' && withIdentities) {
                askForPersons();
              } else if (event.key === 'Enter' && typed.trim() !== '') {
                // Typed faster than the answer came: what is opened belongs to what was typed.
                void settled().then(([first]) => first && navigate(pathOf(first)));
              }
            }}
          />
          <p id="search-hint" className="search-hint">
            {words.hint}
          </p>
          <div className="search-identities">
            <Checkbox
              label={words.identities.toggle}
              description={words.identities.warning}
              checked={withIdentities}
              onChange={(event) => {
                setWithIdentities(event.currentTarget.checked);
                useSearch.getState().forgetPersons();
                field.current?.focus();
              }}
            />
            {withIdentities && (
              <Button variant="default" disabled={!nameable} onClick={askForPersons} rightSection={<Key keys="Enter" />}>
                {words.identities.button}
              </Button>
            )}
          </div>
        </div>
        {[
          ...request.problems.map(({ name, value }) => words.filters.problem(words.filters.names[name], value)),
          ...request.unknownNames.map(words.filters.unknown),
        ].map((sentence) => (
          <Notice key={sentence} tone="info">
            {sentence}
          </Notice>
        ))}
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        {persons && <PersonResults found={persons} />}
        {answer === null && !failure && (
          <EmptyState title={words.start.title}>
            <p>{words.start.text}</p>
          </EmptyState>
        )}
        {answer?.results.length === 0 && (
          <EmptyState title={words.none.title}>
            <p>{words.none.text}</p>
          </EmptyState>
        )}
        {answer && answer.results.length > 0 && (
          <>
            <ul className="found-list" aria-label={words.title}>
              {answer.results.map((result) => (
                <ResultRow key={`${result.kind} ${result.id}`} result={result} />
              ))}
            </ul>
            {answer.total > answer.results.length && <p className="search-hint">{words.shown(answer.results.length)}</p>}
          </>
        )}
        <Section title={words.filters.title} folded={answer !== null}>
          <dl className="search-filters">
            {words.filters.examples.map(([example, meaning]) => (
              <div key={example}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </Page>
    </div>
  );
}
