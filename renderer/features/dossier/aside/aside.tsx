import { useOpenDossier } from '../dossier-store.ts';
import { CollegesBlock } from './colleges-block.tsx';
import { ConsentBlock } from './consent-block.tsx';
import { FactsBlock } from './facts-block.tsx';
import { IdentityBlock } from './identity-block.tsx';

/** The quiet column: coded facts, information and agreement, identity, colleges needed. */
export function DossierAside() {
  const { kind, id } = useOpenDossier();
  return (
    <>
      <FactsBlock />
      {kind === 'referral' && (
        <>
          <ConsentBlock />
          <IdentityBlock key={id} />
          <CollegesBlock />
        </>
      )}
    </>
  );
}
