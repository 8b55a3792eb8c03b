import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { type OpenStructure, totalUses } from './structure-store.ts';

interface StructureAsideProps {
  readonly structure: OpenStructure;
  readonly onMerge: () => void;
  readonly onRemove: () => void;
}

const uses = ['referrer', 'partner', 'target', 'owner', 'invited'] as const;

/** Where a structure is cited, what depends on it, and the two rare things that can be done with it. */
export function StructureAside({ structure, onMerge, onRemove }: StructureAsideProps) {
  const m = useMessages();
  const words = m.directory;
  const cited = uses.filter((use) => structure.uses[use] > 0);
  const removable = totalUses(structure.uses) === 0 && structure.children.length === 0;
  return (
    <>
      <Section title={words.uses.title}>
        {cited.length === 0 ? (
          <p className="quiet">{words.uses.none}</p>
        ) : (
          <ul className="plain-list">
            {cited.map((use) => (
              <li key={use}>{words.uses[use](structure.uses[use])}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.children.title}>
        {structure.children.length === 0 ? (
          <p className="quiet">{words.children.none}</p>
        ) : (
          <ul className="plain-list">
            {structure.children.map((child) => (
              <li key={child.id}>
                <a href={`#/annuaire/${child.id}`}>{child.name}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.merge.title} description={words.merge.description}>
        <div>
          <Button variant="default" onClick={onMerge}>
            {words.merge.open}
          </Button>
        </div>
      </Section>
      <Section title={words.remove.title} description={removable ? words.remove.unused : words.remove.used}>
        {removable && (
          <div>
            <Button variant="default" onClick={onRemove}>
              {words.remove.open}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
