import { navigate as go } from 'wouter/use-hash-location';

/** Goes to a screen: `navigate('/saisines/12')`. Paths hold numbers of records, never a name. */
export function navigate(path: string): void {
  go(path);
}
