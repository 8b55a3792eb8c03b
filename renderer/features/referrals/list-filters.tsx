import { Button, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { referralStatuses } from '#shared/workflow/steps.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { useCodes } from '#renderer/client/codes.ts';
import { countFolded, isFiltered } from './list-query.ts';
import { useReferralList } from './referral-list-store.ts';

/** What narrows the list: statuses with their counts as toggles, the rarer filters folded, and the count of what is shown. */
export function ListFilters() {
  const m = useMessages().referrals;
  const id = useId();
  const { filters, byStatus, unfolded, fold, clear, toggleStatus } = useReferralList();
  const counts = new Map(byStatus.map(({ status, count }) => [status, count]));
  const offered = referralStatuses.filter((status) => counts.has(status) || filters.statuses.includes(status));
  const shown = byStatus.filter(({ status }) => filters.statuses.length === 0 || filters.statuses.includes(status));
  const enquiries = shown.find(({ status }) => status === 'answered')?.count ?? 0;
  const referrals = shown.reduce((sum, { count }) => sum + count, 0) - enquiries;
  const folded = countFolded(filters);

  return (
    <div className="list-filters">
      <div className="list-filters-row">
        <p className="list-count" role="status">
          {m.count(referrals, enquiries)}
        </p>
        <div className="list-filters-actions">
          {isFiltered(filters) && (
            <Button variant="subtle" size="compact-md" onClick={clear}>
              {m.clearFilters}
            </Button>
          )}
          <Button variant="default" size="compact-md" aria-expanded={unfolded} aria-controls={id} onClick={() => fold(!unfolded)}>
            {folded > 0 ? m.activeFilters(folded) : m.filters}
          </Button>
        </div>
      </div>
      <div className="status-toggles" role="group" aria-label={m.statusFilter}>
        {offered.map((status) => (
          <button
            key={status}
            type="button"
            className="status-toggle"
            aria-pressed={filters.statuses.includes(status)}
            onClick={() => toggleStatus(status)}
          >
            {m.status[status]} <span className="status-toggle-count">{counts.get(status) ?? 0}</span>
          </button>
        ))}
      </div>
      <div id={id} hidden={!unfolded}>
        {unfolded && <RarerFilters />}
      </div>
    </div>
  );
}

interface FilterProps<T extends string | number> {
  readonly label: string;
  readonly any: string;
  readonly value: T | null;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}

/** One filter of a few values; the system's own list finds by typing. */
function Filter<T extends string | number>({ label, any, value, choices, onChange }: FilterProps<T>) {
  return (
    <NativeSelect
      label={label}
      value={value === null ? '' : String(value)}
      data={[{ value: '', label: any }, ...choices.map((choice) => ({ value: String(choice.value), label: choice.label }))]}
      onChange={(event) => onChange(choices.find((choice) => String(choice.value) === event.currentTarget.value)?.value ?? null)}
    />
  );
}

function RarerFilters() {
  const m = useMessages().referrals;
  const language = useLanguage();
  const { filters, filter, choices } = useReferralList();
  const sectors = useSession((session) => session.settings?.territorySectors) ?? [];
  const contexts = useCodes((codes) => codes.lists['context']) ?? [];
  return (
    <div className="list-filters-more">
      <Filter
        label={m.year}
        any={m.anyYear}
        value={filters.year}
        choices={choices.years.map((year) => ({ value: year, label: String(year) }))}
        onChange={(year) => filter({ year })}
      />
      <Filter
        label={m.level}
        any={m.anyLevel}
        value={filters.level}
        choices={([1, 2] as const).map((level) => ({ value: level, label: m.levelName(level) }))}
        onChange={(level) => filter({ level })}
      />
      <Filter
        label={m.referrer}
        any={m.anyReferrer}
        value={filters.structureId}
        choices={choices.structures.map((structure) => ({ value: structure.id, label: structure.name }))}
        onChange={(structureId) => filter({ structureId })}
      />
      <Filter
        label={m.context}
        any={m.anyContext}
        value={filters.context}
        choices={contexts.map((context) => ({ value: context.code, label: context[language] }))}
        onChange={(context) => filter({ context })}
      />
      <Filter
        label={m.sector}
        any={m.anySector}
        value={filters.territorySector}
        choices={sectors.map((sector) => ({ value: sector.code, label: sector.label }))}
        onChange={(territorySector) => filter({ territorySector })}
      />
      <Filter
        label={m.kind}
        any={m.anyKind}
        value={filters.kind}
        choices={[
          { value: 'referral' as const, label: m.kindReferral },
          { value: 'enquiry' as const, label: m.kindEnquiry },
        ]}
        onChange={(kind) => filter({ kind })}
      />
    </div>
  );
}
