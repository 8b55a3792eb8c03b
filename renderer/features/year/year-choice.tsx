import { Button, NativeSelect } from '@mantine/core';
import { useShortcut } from '#renderer/app/commands.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';

interface YearChoiceProps {
  readonly year: number;
  /** First and last year that may be chosen. */
  readonly first: number;
  readonly last: number;
  readonly onChange: (year: number) => void;
}

/** The year before, the year after, or any of them. */
export function YearChoice({ year, first, last, onChange }: YearChoiceProps) {
  const m = useMessages();
  const words = m.year;
  const before = year > first;
  const after = year < last;
  useShortcut('ArrowLeft', () => onChange(year - 1), { label: words.previous, when: before });
  useShortcut('ArrowRight', () => onChange(year + 1), { label: words.next, when: after });
  return (
    <div className="year-choice" role="group" aria-label={words.chooseYear}>
      <Button
        variant="default"
        disabled={!before}
        aria-label={`${words.previous}, ${year - 1}`}
        onClick={() => onChange(year - 1)}
        leftSection={<Key keys="←" />}
      >
        {year - 1}
      </Button>
      <NativeSelect
        aria-label={words.chooseYear}
        value={String(year)}
        data={Array.from({ length: last - first + 1 }, (_, index) => String(last - index))}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <Button
        variant="default"
        disabled={!after}
        aria-label={`${words.next}, ${year + 1}`}
        onClick={() => onChange(year + 1)}
        rightSection={<Key keys="→" />}
      >
        {year + 1}
      </Button>
    </div>
  );
}
