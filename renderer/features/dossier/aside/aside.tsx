import { lazy, Suspense } from 'react';
import { useOpenDossier } from '../dossier-store.ts';
import { CollegesBlock } from './colleges-block.tsx';
import { ConsentBlock } from './consent-block.tsx';
import { FactsBlock } from './facts-block.tsx';
import { IdentityBlock } from './identity-block.tsx';

const OtherBodyBlock = lazy(async () => ({ default: (await import('./other-body-block.tsx')).OtherBodyBlock }));

/** The quiet column: coded facts, information and agreement, identity, colleges needed, other bodies. */
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
          <Suspense fallback={null}>
            <OtherBodyBlock key={`other ${id}`} />
          </Suspense>
        </>
      )}
    </>
  );
}
