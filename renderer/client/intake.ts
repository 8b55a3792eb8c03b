import type { OutputOf } from '#shared/contract/contract.ts';
import { vaultStore } from './vault-store.ts';

type Intake = NonNullable<OutputOf<'imports.chooseForm'>['intake']>;

interface IntakeState {
  readonly intake: Intake | null;
  /** What is said above the form that it fills. */
  readonly sentence: string;
  readonly bring: (intake: Intake, sentence: string) => void;
  readonly forget: () => void;
}

/** A filled fiche de saisine on its way from the import to « Nouvelle saisine »: in memory, until it is taken or the vault is locked. */
export const useIntake = vaultStore<IntakeState>((set) => ({
  intake: null,
  sentence: '',
  bring: (intake, sentence) => set({ intake, sentence }),
  forget: () => set({ intake: null, sentence: '' }),
}));
