import { Button } from '@mantine/core';
import { formatDate } from '#shared/dates/format.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { type AgreementValues, newAgreement } from './agreement-panel.tsx';
import type { Coverage } from './agreements-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

interface CoverageSectionProps {
  readonly coverage: Coverage;
  readonly onSign: (values: AgreementValues) => void;
  readonly onRenew: (agreementId: number) => void;
}

/** What is to be signed: who is not covered today, and what ends within 6, 3 or 1 months. */
export function CoverageSection({ coverage, onSign, onRenew }: CoverageSectionProps) {
  const words = useMeetingWords().conventions;
  const language = useLanguage();
  const { charter, withoutConvention, withoutCharter, ending } = coverage;
  const covered = withoutConvention.length === 0 && withoutCharter.length === 0 && ending.length === 0;
  return (
    <Section title={words.today} description={charter === null ? words.noCharter : words.charterInForce(charter)}>
      {covered && <p>{words.allCovered}</p>}
      {ending.length > 0 && (
        <>
          <h3>{words.ending}</h3>
          <ul className="plain-list coverage">
            {ending
              .toSorted((a, b) => a.validUntil.localeCompare(b.validUntil))
              .map((each) => {
                const who = each.person === null ? each.structureName : `${each.person}, ${each.structureName}`;
                return (
                  <li key={each.id}>
                    <span>
                      {who}{' '}
                      <StatusWord tone={each.months === 1 ? 'stopped' : 'active'}>
                        {words.endsIn(each.months, formatDate(each.validUntil, language))}
                      </StatusWord>
                    </span>
                    <Button size="compact-md" variant="default" aria-label={words.renew(who)} onClick={() => onRenew(each.id)}>
                      {words.renewWord}
                    </Button>
                  </li>
                );
              })}
          </ul>
        </>
      )}
      {withoutConvention.length > 0 && (
        <>
          <h3>{words.withoutConvention}</h3>
          <ul className="plain-list coverage">
            {withoutConvention.map(({ structureId, name, expiredOn }) => (
              <li key={structureId}>
                <span>
                  {name}{' '}
                  <StatusWord tone="stopped">
                    {expiredOn === null ? words.never : words.expiredOn(formatDate(expiredOn, language))}
                  </StatusWord>
                </span>
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={`${words.addConvention} : ${name}`}
                  onClick={() => onSign(newAgreement('convention', { structureId }))}
                >
                  {words.addConvention}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {withoutCharter.length > 0 && (
        <>
          <h3>{words.withoutCharter}</h3>
          <ul className="plain-list coverage">
            {withoutCharter.map(({ structureId, structureName, person, lastVersion }) => (
              <li key={`${structureId} ${person}`}>
                <span>
                  {person}, {structureName}{' '}
                  <StatusWord tone="stopped">{lastVersion === null ? words.never : words.lastVersion(lastVersion)}</StatusWord>
                </span>
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={`${words.addCharter} : ${person}`}
                  onClick={() => onSign(newAgreement('charter', { structureId, person, version: charter }))}
                >
                  {words.addCharter}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
