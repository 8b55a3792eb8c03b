import { useId } from 'react';
import { type IntakeField, intakeSections } from '#shared/intake-form/intake-fields.ts';
import { intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { PaperHead } from '#renderer/components/paper-view/paper-head.tsx';
import type { BlankLists } from './blank-preview.tsx';
import '#renderer/components/paper-view/paper-view.css';
import './intake-sheet.css';

/** The fiche de saisine as it is on paper: squares to tick, and lines for a pen. */
export function IntakeSheet({ blank }: { readonly blank: BlankLists }) {
  const words = intakeFormCatalogues[useLanguage()];
  const titleId = useId();
  return (
    <article className="sheet intake-sheet" aria-labelledby={titleId}>
      <PaperHead head={blank.head} />
      <header className="sheet-head">
        <h3 id={titleId} className="sheet-title">
          {words.title}
        </h3>
        <p className="sheet-subtitle">{blank.cellule}</p>
      </header>
      {[words.notice, words.emergency].map((notice) => (
        <p key={notice} className="sheet-text sheet-notice" role="note">
          {notice}
        </p>
      ))}
      {intakeSections.map(({ section, fields }, at) => (
        <section key={section} className="sheet-section">
          <h4 className="sheet-heading">
            {at + 1}. {words.sections[section]}
          </h4>
          {fields.map((field) => (
            <div key={field.tag} className="intake-field">
              <h5>{words.fields[field.tag]}</h5>
              <Answer reading={field.reading} lists={blank.lists} />
            </div>
          ))}
        </section>
      ))}
      <footer className="sheet-footer">{words.footer}</footer>
    </article>
  );
}

function Answer({ reading, lists }: { readonly reading: IntakeField['reading']; readonly lists: BlankLists['lists'] }) {
  if (reading.as === 'code') {
    return (
      <ul className="intake-choices">
        {(lists[reading.list] ?? []).map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
      </ul>
    );
  }
  const lines = reading.as === 'box' ? reading.lines : 1;
  return Array.from({ length: lines }, (_, line) => <div key={line} className="intake-line" />);
}
