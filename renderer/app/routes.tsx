import { type ReactNode, useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { navigate } from './navigate.ts';

interface Place {
  /** The whole path; its groups are numbers of records. */
  readonly path: RegExp;
  readonly screen: (id: number) => ReactNode;
}

/** Which screen stands at which path. */
const places: readonly Place[] = [];

/** The screen of the current path; an unknown path leads to today. */
export function Routes() {
  const [path] = useHashLocation();
  for (const place of places) {
    const match = place.path.exec(path);
    if (match) return place.screen(Number(match[1]));
  }
  return <ToToday />;
}

function ToToday() {
  useEffect(() => navigate('/aujourdhui'), []);
  return null;
}
