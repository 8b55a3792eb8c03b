import type { InGroup, ReadOperations } from '../context.ts';
import { handoverOverview } from './overview.ts';
import { handoverRecord } from './record.ts';

export const handoverReads: ReadOperations<InGroup<'handover', 'read'>> = {
  'handover.overview': (context) => handoverOverview(context),
  'handover.record': (context) => ({ paper: handoverRecord(context) }),
};
