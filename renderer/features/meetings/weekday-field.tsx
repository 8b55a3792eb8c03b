import { dayNames } from '#shared/dates/format.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

interface WeekdayFieldProps {
  /** 0 for Monday to 6 for Sunday. */
  readonly value: number;
  readonly onChange: (weekday: number) => void;
}

/** Which day of the week a cellule meets on. */
export function WeekdayField({ value, onChange }: WeekdayFieldProps) {
  const words = useMeetingWords().dates;
  const language = useLanguage();
  return (
    <ChoiceRadio
      name="weekday"
      label={words.weekday}
      required
      autoFocus
      choices={dayNames[language].map((label, index) => ({ value: String(index), label }))}
      value={String(value)}
      onChange={(weekday) => weekday !== null && onChange(Number(weekday))}
    />
  );
}
