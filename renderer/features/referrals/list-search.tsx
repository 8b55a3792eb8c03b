import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { useReferralList } from './referral-list-store.ts';
import { focusActiveRow } from './row-focus.ts';

/** The search of the list: `/` from anywhere on the screen, arrow down into the results, Escape to empty it. */
export function ListSearch({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const m = useMessages();
  const words = useReferralList((list) => list.filters.search);
  const search = useReferralList((list) => list.search);
  const settled = useReferralList((list) => list.settled);
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
          void settled().then(() => setTimeout(focusActiveRow, 0));
        }
      }}
    />
  );
}
