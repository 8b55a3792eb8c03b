import { TextInput } from '@mantine/core';
import { type Ref, useRef } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { useReferralList } from './referral-list-store.ts';
import { focusActiveRow, openActiveRow } from './row-focus.ts';

/** The search of the list: `/` from anywhere on the screen, arrow down into the results, Escape to empty it. */
export function ListSearch({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const m = useMessages();
  const words = useReferralList((list) => list.filters.search);
  const search = useReferralList((list) => list.search);
  const settled = useReferralList((list) => list.settled);
  // On the way down: the answer is still awaited, and Enter already means its first row.
  const goingDown = useRef(false);
  return (
    <TextInput
      ref={ref}
      type="search"
      className="list-search"
      aria-label={m.referrals.search}
      placeholder={m.referrals.searchHint}
      value={words}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      rightSection={words === '' ? <Key keys="/" /> : undefined}
      rightSectionPointerEvents="none"
      onChange={(event) => search(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && words !== '') {
          event.preventDefault();
          search('');
        } else if (event.key === 'ArrowDown') {
          event.preventDefault();
          goingDown.current = true;
          void settled().then(() =>
            setTimeout(() => {
              goingDown.current = false;
              focusActiveRow();
            }, 0),
          );
        } else if (event.key === 'Enter' && goingDown.current) {
          event.preventDefault();
          void settled().then(() => setTimeout(openActiveRow, 0));
        }
      }}
    />
  );
}
