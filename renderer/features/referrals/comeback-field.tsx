import { Button, Combobox, InputBase, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatMonth } from '#shared/dates/format.ts';
import { isOpen } from '#shared/workflow/steps.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { FieldLabel } from '#renderer/components/fields/field-label.tsx';
import type { FieldBinding } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { firstQuery, noFilters, type ReferralRow } from './list-query.ts';

/** Milliseconds between the last keystroke and the search. */
const PAUSE = 80;
/** Saisines offered at once; typing narrows. */
const OFFERED = 6;

type Saisine = OutputOf<'referrals.open'>['saisines'][number];

/**
 * The situation that comes back, found by its reference or by words of an earlier saisine. The value is the latest saisine of that
 * situation, whichever was picked; one that is still open is to be completed instead, and the field says so.
 */
export function ComebackField({ name, value, onChange, error }: FieldBinding<number | null>) {
  const m = useMessages();
  const language = useLanguage();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const found = useFoundReferrals(typed);
  const { saisines, failed } = useSaisines(value, onChange);
  const latest = saisines.at(-1);
  // Enter takes the first answer as soon as it is there.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (found && found.length > 0) selectFirstOption();
  }, [found, selectFirstOption]);

  return (
    <div className="comeback-field">
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(option) => {
          combobox.closeDropdown();
          setTyped(null);
          onChange(Number(option));
        }}
      >
        <Combobox.Target>
          <InputBase
            name={name}
            label={<FieldLabel label={m.phone.comeback.label} required />}
            description={m.phone.comeback.hint}
            error={error ?? (failed ? m.phone.comeback.failed : undefined)}
            aria-required
            autoComplete="off"
            spellCheck={false}
            value={typed ?? latest?.reference ?? ''}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => {
              setTyped((now) => now ?? '');
              combobox.openDropdown();
            }}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onBlur={() => {
              if (typed !== null && typed.trim() === '' && value !== null && latest === undefined) onChange(null);
              setTyped(null);
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={found === null}>
          <Combobox.Options aria-label={m.phone.comeback.label}>
            {found?.map((row) => (
              <Combobox.Option key={row.id} value={String(row.id)}>
                <FoundReferral row={row} />
              </Combobox.Option>
            ))}
            {found?.length === 0 && <Combobox.Empty>{m.phone.comeback.none}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {latest && !isOpen(latest.status) && (
        <p className="comeback-rank" role="status">
          {m.phone.comeback.rank(saisines.length + 1, formatMonth(latest.receivedOn, language), latest.reference)}
        </p>
      )}
      {latest && isOpen(latest.status) && (
        <Notice tone="warning">
          <div className="notice-row">
            <span>{m.phone.comeback.stillOpen(latest.reference)}</span>
            <Button variant="default" size="compact-md" onClick={() => navigate(`/saisines/${latest.id}`)}>
              {m.phone.comeback.openIt(latest.reference)}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

function FoundReferral({ row }: { readonly row: ReferralRow }) {
  const m = useMessages();
  const language = useLanguage();
  return (
    <>
      <span className="structure-option-name">{m.phone.lookAlikes.when(row.reference, formatMonth(row.receivedOn, language))}</span>
      <span className="structure-option-alias">{row.structureName}</span>
      <span className="structure-option-type">{m.referrals.status[row.status]}</span>
    </>
  );
}

/** Saisines that match what is typed, the latest first; `null` while nothing is sought. The latest question wins. */
function useFoundReferrals(typed: string | null): readonly ReferralRow[] | null {
  const [found, setFound] = useState<readonly ReferralRow[] | null>(null);
  useEffect(() => {
    if (typed === null) {
      setFound(null);
      return undefined;
    }
    let gone = false;
    const timer = setTimeout(() => {
      call('referrals.list', { ...firstQuery, filters: { ...noFilters, search: typed, kind: 'referral' }, offset: 0, limit: OFFERED }).then(
        ({ rows }) => {
          if (!gone) setFound(rows);
        },
        () => {
          if (!gone) setFound([]);
        },
      );
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

/** All saisines of the situation of a referral, the oldest first; tells when the referral was not the latest of them. */
function useSaisines(
  referralId: number | null,
  onLatest: (id: number) => void,
): { readonly saisines: readonly Saisine[]; readonly failed: boolean } {
  const [state, setState] = useState<{ readonly of: number; readonly saisines: readonly Saisine[] | null } | null>(null);
  const report = useRef(onLatest);
  useEffect(() => {
    report.current = onLatest;
  });
  useEffect(() => {
    if (referralId === null) return undefined;
    let gone = false;
    call('referrals.open', { referralId }).then(
      ({ saisines }) => {
        if (gone) return;
        setState({ of: referralId, saisines });
        const latest = saisines.at(-1);
        if (latest && latest.id !== referralId) report.current(latest.id);
      },
      () => {
        if (!gone) setState({ of: referralId, saisines: null });
      },
    );
    return () => {
      gone = true;
    };
  }, [referralId]);
  if (referralId === null || state?.of !== referralId) return { saisines: [], failed: false };
  return { saisines: state.saisines ?? [], failed: state.saisines === null };
}
