import { yearOf } from '#shared/dates/local-date.ts';
import { type Scope, yearsScope } from '../scope/period.ts';
import { useScope } from '../scope/scope-store.ts';
import { usePublish } from './publish-store.ts';

/** Chooses a larger block of years and prepares it: one press shows what it would let be published. */
export function usePool(): (scope: Scope) => void {
  const change = useScope((state) => state.change);
  const prepare = usePublish((state) => state.prepare);
  return (scope) => {
    const [firstYear, lastYear] = [yearOf(scope.from), yearOf(scope.to)];
    const whole = yearsScope(firstYear, lastYear);
    const isWhole = whole.from === scope.from && whole.to === scope.to;
    change(isWhole ? { kind: 'years', firstYear, lastYear } : { kind: 'dates', from: scope.from, to: scope.to });
    void prepare(scope);
  };
}
