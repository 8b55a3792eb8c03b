/** What somebody wrote, its lines kept. */
export function Paragraph({ children }: { readonly children: string | null }) {
  return children === null ? null : <p className="written">{children}</p>;
}
