import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeMultiSelect } from '#renderer/components/fields/code-multi-select.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { Section } from '#renderer/components/section.tsx';
import { EntitlementBlock } from './entitlement-block.tsx';
import { ItemTexts } from './item-texts.tsx';
import { itemName } from './names.ts';
import { type AgendaItem, type OpenMeeting, usePreparation } from './preparation-store.ts';
import { RecusalBlock } from './recusal-block.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import { useTyped } from './use-typed.ts';

interface ItemPanelProps {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** All that is prepared for one item of the agenda; everything in it is saved as it is typed. */
export function ItemPanel({ meeting, item, onClose }: ItemPanelProps) {
  const words = useMeetingWords();
  useKeyboardInPanel();
  const isSituation = item.type === 'situation';
  return (
    <Panel title={itemName(item, words)} onClose={onClose} wide>
      <div className="item-panel">
        <p className="quiet item-panel-kind">
          {words.agenda.types[item.type]}
          {isSituation && `, ${item.anonymous ? words.agenda.anonymous : words.agenda.nominative}`}
          {item.referralId !== null && (
            <Button component="a" href={`#/saisines/${item.referralId}`} variant="subtle" size="compact-md">
              {words.item.toReferral} {item.reference}
            </Button>
          )}
        </p>
        {item.frozen && <Notice tone="danger">{words.item.frozenText}</Notice>}
        <ItemSettings item={item} />
        {isSituation && !item.frozen && (
          <>
            <EntitlementBlock meeting={meeting} item={item} />
            <ItemTexts meetingId={meeting.id} item={item} />
            <RecusalBlock meeting={meeting} item={item} />
          </>
        )}
        <ItemNotes item={item} />
      </div>
    </Panel>
  );
}

/** A button that goes away once it has done its work (a reason noted, a passage confirmed) leaves the keyboard in the panel, so that Escape still closes it. */
function useKeyboardInPanel(): void {
  // Drawn again after every change of the meeting and of what the guard found.
  usePreparation();
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.panel')?.focus();
  });
}

interface SettingsValues {
  readonly title: string | null;
  readonly structureId: number | null;
  readonly minutes: number | null;
  readonly colleges: readonly string[];
}

function ItemSettings({ item }: { readonly item: AgendaItem }) {
  const m = useMessages();
  const words = useMeetingWords();
  const { attempt, write } = usePreparation.getState();
  const { title, structureId, minutes, colleges } = item;
  const { values, patch, saved, failure } = useTyped<SettingsValues>({ title, structureId, minutes, colleges }, async (typed) => {
    // A duration that cannot be read yet is not saved; its field says so.
    if (typed.minutes === null) return;
    await write('agenda.update', { itemId: item.id, ...typed, minutes: typed.minutes, colleges: [...typed.colleges] });
  });
  return (
    <Section title={words.item.settings} actions={<output className="quiet small">{saved}</output>}>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {item.type !== 'situation' && (
        <TextField name="title" label={words.other.name} maxLength={200} value={values.title} onChange={(text) => patch({ title: text })} />
      )}
      {item.type === 'partner_presentation' && (
        <StructureField
          name="structureId"
          label={words.other.partner}
          value={values.structureId}
          onChange={(id) => patch({ structureId: id })}
        />
      )}
      <NumberField
        name="minutes"
        label={words.other.minutes}
        unit={words.other.unit}
        min={0}
        max={600}
        value={values.minutes}
        error={values.minutes === null ? m.errors.required : undefined}
        onChange={(count) => patch({ minutes: count })}
      />
      {!item.frozen && (
        <StructureField
          multiple
          name="invited"
          label={words.item.invited}
          description={words.item.invitedHint}
          value={item.invited}
          onChange={(structures) => void attempt('agenda.setInvited', { itemId: item.id, structures })}
        />
      )}
      {item.type === 'situation' && (
        <CodeMultiSelect
          name="colleges"
          list="college"
          label={words.item.colleges}
          description={words.item.collegesHint}
          value={values.colleges}
          onChange={(codes) => patch({ colleges: codes })}
        />
      )}
    </Section>
  );
}

function ItemNotes({ item }: { readonly item: AgendaItem }) {
  const words = useMeetingWords().item;
  const { values, patch, saved, failure } = useTyped({ notes: item.notes }, ({ notes }) =>
    usePreparation.getState().write('agenda.saveNotes', { itemId: item.id, notes }),
  );
  return (
    <Section title={words.notes} description={words.notesHint} folded={item.notes === ''}>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <TextAreaField name="notes" label={words.notes} maxLength={20_000} value={values.notes} onChange={(notes) => patch({ notes })} />
      <output className="quiet small">{saved}</output>
    </Section>
  );
}
