/** The colour of a vault in the list of this machine; the name beside it says the same in words. */
export function VaultMark({ mark }: { readonly mark: number }) {
  return <span className="vault-mark" data-mark={mark} aria-hidden="true" />;
}
