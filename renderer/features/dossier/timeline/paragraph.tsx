import { useTypedLanguage } from '#renderer/components/terms.tsx';

/** What somebody wrote, its lines kept. */
export function Paragraph({ children }: { readonly children: string | null }) {
  const language = useTypedLanguage();
  return children === null ? null : (
    <p className="written" lang={language}>
      {children}
    </p>
  );
}
