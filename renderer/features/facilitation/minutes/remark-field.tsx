import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { useTyped } from '../use-typed.ts';
import { useWords } from '../use-words.ts';
import { sayProblem, useMinutes } from './minutes-store.ts';

interface RemarkFieldProps {
  readonly meetingId: number;
  readonly remark: string;
}

/** A text added to the members' version in preparation, kept as it is typed. */
export function RemarkField({ meetingId, remark }: RemarkFieldProps) {
  const words = useWords().minutes;
  const { write } = useMinutes();
  const [text, change] = useTyped(remark, (typed) => write('minutes.saveRemark', { meetingId, remark: typed }), sayProblem);
  return <TextAreaField name="remark" label={words.remark} description={words.remarkHint} value={text} onChange={change} />;
}
