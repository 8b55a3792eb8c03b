import { Button, NativeSelect } from '@mantine/core';
import { useShortcut } from '#renderer/app/commands.ts';
import { Key } from '#renderer/components/key.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

/** How many years around the current one may be chosen; meetings are noted from the cellule's beginnings to the next ones. */
const BEFORE = 15;
const AFTER = 3;

interface YearStepsProps {
  readonly year: number;
  readonly current: number;
  /** Whether the arrow keys change the year now. */
  readonly keys: boolean;
  readonly onChange: (year: number) => void;
}

/** The year before, the year after, or any of them. */
export function YearSteps({ year, current, keys, onChange }: YearStepsProps) {
  const words = useMeetingWords();
  const first = Math.min(year, current - BEFORE);
  const last = Math.max(year, current + AFTER);
  useShortcut('ArrowLeft', () => onChange(year - 1), { label: words.previousYear, when: keys && year > first });
  useShortcut('ArrowRight', () => onChange(year + 1), { label: words.nextYear, when: keys && year < last });
  return (
    <div className="meeting-year" role="group" aria-label={words.chooseYear}>
      <Button
        variant="default"
        disabled={year <= first}
        aria-label={`${words.previousYear}, ${year - 1}`}
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
        disabled={year >= last}
        aria-label={`${words.nextYear}, ${year + 1}`}
        onClick={() => onChange(year + 1)}
        rightSection={<Key keys="→" />}
      >
        {year + 1}
      </Button>
    </div>
  );
}
