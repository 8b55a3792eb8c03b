import type { ReferralAction } from '#shared/workflow/next-steps.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { useDossier, useOpenDossier } from './dossier-store.ts';
import { keyOfAction, panelOfAction } from './next-actions.ts';
import type { PanelRequest } from './panel-request.ts';
import { mayChange } from './workflow-facts.ts';

/** The letters of the page: each opens a form; none acts while a form is open. */
export function DossierShortcuts() {
  const m = useMessages().dossier;
  const dossier = useOpenDossier();
  const { permissions, kind, dues } = dossier;
  const possible = permissions.flatMap(({ action, refusal }) => (refusal === null && keyOfAction[action] ? [action] : []));
  const untold = dues.find((due) => due.kind === 'tell')?.recordId ?? null;
  return (
    <>
      {possible.map((action) => (
        <ActionShortcut key={action} action={action} />
      ))}
      <Shortcut keys="T" label={m.note.add} panel={{ kind: 'note' }} />
      {mayChange(dossier, 'change_facts') && <Shortcut keys="M" label={m.facts.edit} panel={{ kind: 'facts' }} />}
      {kind === 'referral' && <Shortcut keys="I" label={m.consent.title} panel={{ kind: 'consent' }} />}
      {untold !== null && <Shortcut keys="R" label={m.tell.title} panel={{ kind: 'tell', decisionId: untold }} />}
    </>
  );
}

function ActionShortcut({ action }: { readonly action: ReferralAction }) {
  const m = useMessages().dossier;
  const keys = keyOfAction[action];
  const panel = panelOfAction[action];
  return keys && panel ? <Shortcut keys={keys} label={m.action[action]} panel={{ kind: panel }} /> : null;
}

function Shortcut({ keys, label, panel }: { readonly keys: string; readonly label: string; readonly panel: PanelRequest }) {
  const { panel: open, openPanel } = useDossier();
  useShortcut(keys, () => openPanel(panel), { label, when: open === null });
  return null;
}
