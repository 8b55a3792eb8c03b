import { Section } from '#renderer/components/section.tsx';
import { ProseParagraph } from '../prose/prose-paragraph.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { type Prepared, usePublish } from './publish-store.ts';

interface ProseSectionProps {
  readonly prose: Prepared['prose'];
  readonly findings: Prepared['findings'];
}

/** The sentences of the summary, each to be worded otherwise; what was found in one stands beside it. */
export function ProseSection({ prose, findings }: ProseSectionProps) {
  const words = useSummaryWords().publish;
  const saveParagraph = usePublish((state) => state.saveParagraph);
  return (
    <Section title={words.steps.prose} description={prose.length > 0 ? words.prose.text : words.prose.none}>
      <ol className="prose">
        {prose.map((paragraph, index) => (
          <ProseParagraph
            key={paragraph.id}
            number={index + 1}
            paragraph={paragraph}
            findings={findings.filter((finding) => finding.paragraph === paragraph.id)}
            onSave={(text) => saveParagraph(paragraph.id, text)}
          />
        ))}
      </ol>
    </Section>
  );
}
