import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DecisionDraft } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

type ActionDraft = DecisionDraft['actions'][number];

const emptyAction: ActionDraft = { label: '', ownerId: null, dueOn: null, recurrence: 'none' };

export type DecisionPart = 'wording' | 'purposes' | 'actions';

interface DecisionFormProps {
  readonly decision: DecisionDraft;
  /** A part has the keyboard: the room sees it while it is written. */
  readonly onEnter: (part: DecisionPart) => void;
  readonly onChange: (decision: DecisionDraft) => void;
}

/** The decision while it is written in front of everyone: nothing is asked of it until the outcome is recorded. */
export function DecisionForm({ decision, onChange, onEnter }: DecisionFormProps) {
  const words = useWords().decision;
  const patch = (part: Partial<DecisionDraft>) => onChange({ ...decision, ...part });
  return (
    <div className="decision-form">
      <div onFocus={() => onEnter('wording')}>
        <TextAreaField
          name="publicWording"
          label={words.wording}
          description={words.wordingHint}
          maxLength={400}
          value={decision.publicWording}
          onChange={(publicWording) => patch({ publicWording })}
        />
      </div>
      <div onFocus={() => onEnter('purposes')}>
        <Purposes purposes={decision.purposes} onChange={(purposes) => patch({ purposes })} />
      </div>
      <div className="decision-actions" onFocus={() => onEnter('actions')}>
        <Actions actions={decision.actions} onChange={(actions) => patch({ actions })} />
      </div>
      <TextAreaField
        name="publicNote"
        label={words.note}
        rows={1}
        maxLength={400}
        value={decision.publicNote}
        onChange={(publicNote) => patch({ publicNote })}
      />
      <TextAreaField
        name="comment"
        label={words.comment}
        description={words.commentHint}
        rows={1}
        maxLength={2000}
        value={decision.comment}
        onChange={(comment) => patch({ comment })}
      />
    </div>
  );
}

interface PurposesProps {
  readonly purposes: DecisionDraft['purposes'];
  readonly onChange: (purposes: DecisionDraft['purposes']) => void;
}

/** Why the cellule decides so: the usual ones at one press (CLSM de Poitiers, 2022), and lines of one's own. */
function Purposes({ purposes, onChange }: PurposesProps) {
  const { common, dossier } = useMessages();
  const words = useWords().decision;
  return (
    <fieldset className="decision-part">
      <legend>{words.purposes}</legend>
      {purposes.map((purpose, at) => (
        // eslint-disable-next-line react/no-array-index-key -- a line is its place
        <div key={at} className="decision-line">
          <TextField
            name={`purposes.${at}`}
            label={words.purposeTitle(at + 1)}
            maxLength={400}
            value={purpose}
            onChange={(text) => onChange(purposes.with(at, text))}
          />
          <Button
            variant="subtle"
            aria-label={words.remove(words.purposeTitle(at + 1))}
            onClick={() => onChange(purposes.toSpliced(at, 1))}
          >
            {common.remove}
          </Button>
        </div>
      ))}
      <div className="decision-buttons">
        {dossier.decide2.usual
          .filter((usual) => !purposes.includes(usual))
          .map((usual) => (
            <Button key={usual} variant="default" size="compact-md" onClick={() => onChange([...purposes, usual])}>
              + {usual}
            </Button>
          ))}
        <Button variant="default" size="compact-md" disabled={purposes.length >= 20} onClick={() => onChange([...purposes, ''])}>
          {words.purposeAdd}
        </Button>
      </div>
    </fieldset>
  );
}

interface ActionsProps {
  readonly actions: DecisionDraft['actions'];
  readonly onChange: (actions: DecisionDraft['actions']) => void;
}

/** What is to be done, by whom, until when, how often. */
function Actions({ actions, onChange }: ActionsProps) {
  const { common, dossier } = useMessages();
  const words = useWords().decision;
  const put = (at: number, part: Partial<ActionDraft>) =>
    onChange(actions.map((action, place) => (place === at ? { ...action, ...part } : action)));
  return (
    <>
      {actions.map((action, at) => (
        // eslint-disable-next-line react/no-array-index-key -- a line is its place
        <fieldset key={at} className="decision-part">
          <legend>{words.actionTitle(at + 1)}</legend>
          <TextField
            name={`actions.${at}.label`}
            label={dossier.actionForm.label}
            maxLength={200}
            value={action.label}
            onChange={(label) => put(at, { label })}
          />
          <StructureField
            name={`actions.${at}.ownerId`}
            label={dossier.actionForm.owner}
            description={dossier.actionForm.ownerHint}
            value={action.ownerId}
            onChange={(ownerId) => put(at, { ownerId })}
          />
          <div className="decision-pair">
            <DateField
              name={`actions.${at}.dueOn`}
              label={dossier.actionForm.dueOn}
              value={action.dueOn}
              onChange={(dueOn) => put(at, { dueOn })}
            />
            <CodeSelect
              name={`actions.${at}.recurrence`}
              list="recurrence"
              label={dossier.actionForm.recurrence}
              required
              value={action.recurrence}
              onChange={(recurrence) => put(at, { recurrence: recurrence ?? 'none' })}
            />
          </div>
          <div>
            <Button
              variant="subtle"
              aria-label={words.remove(words.actionTitle(at + 1))}
              onClick={() => onChange(actions.toSpliced(at, 1))}
            >
              {common.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" disabled={actions.length >= 40} onClick={() => onChange([...actions, emptyAction])}>
          {words.actionAdd}
        </Button>
      </div>
    </>
  );
}
