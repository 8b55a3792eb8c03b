import { Section } from '#renderer/components/section.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import type { Prepared } from './publish-store.ts';

/** The three lights, each a word, a shape and a sentence with its number; then how much was looked at together. */
export function ControlSection({ prepared }: { readonly prepared: Prepared }) {
  const words = useSummaryWords().publish;
  return (
    <Section title={words.steps.check}>
      {prepared.lights.length === 0 ? (
        <p>{words.noLights}</p>
      ) : (
        <ul className="lights">
          {prepared.lights.map(({ question, holds, text }) => (
            <li key={question} className="light" data-holds={holds}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                {holds ? (
                  <>
                    <circle cx="12" cy="12" r="11" fill="currentColor" />
                    <path d="m6.5 12.4 3.7 3.8 7.3-8.4" fill="none" stroke="var(--surface)" strokeWidth="2.4" />
                  </>
                ) : (
                  <>
                    <path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z" fill="currentColor" />
                    <path d="m8 8 8 8m0-8-8 8" fill="none" stroke="var(--surface)" strokeWidth="2.4" />
                  </>
                )}
              </svg>
              <div>
                <h3>
                  {words.lights[question].title} : <span className="light-word">{holds ? words.holds : words.fails}</span>
                </h3>
                <p className="quiet">{words.lights[question].question}</p>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>{prepared.controlled}</p>
      {prepared.kept !== null && <p className="quiet">{words.kept(Math.round(prepared.kept * 100))}</p>}
    </Section>
  );
}
