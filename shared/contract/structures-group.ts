import * as z from 'zod';
import { code, created, date, done, id, LINE, nothing, optionalText, PARAGRAPH, requiredText } from './fields.ts';
import { read, write } from './operation.ts';

const habilitationClass = z.enum(['A', 'B', 'C', 'D']);

export const structureBrief = z.strictObject({
  id,
  name: z.string(),
  aliases: z.array(z.string()),
  typeCode: z.string(),
  habilitationClass,
  parentId: id.nullable(),
  parentName: z.string().nullable(),
  permanentMember: z.boolean(),
  active: z.boolean(),
  referrals: z.int(),
});

const nameInput = z.strictObject({
  id: id.optional(),
  name: requiredText(LINE),
  /** `current`: the name used today; `former`: an earlier one; `alias`: another way to call it. */
  kind: z.enum(['current', 'former', 'alias']),
  validFrom: date.nullable(),
  validTo: date.nullable(),
});

const contactInput = z.strictObject({
  id: id.optional(),
  name: requiredText(LINE),
  role: optionalText(LINE),
  phone: optionalText(60),
  email: optionalText(LINE),
  active: z.boolean(),
});

export const structureInput = z.strictObject({
  names: z.array(nameInput).min(1).max(40),
  typeCode: code,
  typeOther: optionalText(LINE),
  /** A class other than the type's, when a jurist decided so. */
  habilitationOverride: habilitationClass.nullable(),
  parentId: id.nullable(),
  permanentMember: z.boolean(),
  active: z.boolean(),
  notes: optionalText(PARAGRAPH),
  contacts: z.array(contactInput).max(200),
});

/** The directory of structures (annuaire): one body, many names (domain.md, section 9). */
export const structures = {
  list: read({ input: nothing, output: z.array(structureBrief) }),
  open: read({
    input: z.strictObject({ id }),
    output: structureInput.extend({
      id,
      habilitationClass,
      parentName: z.string().nullable(),
      children: z.array(z.strictObject({ id, name: z.string() })),
      /** How many records cite it: as referrer, partner, target, owner, invited. */
      uses: z.strictObject({ referrer: z.int(), partner: z.int(), target: z.int(), owner: z.int(), invited: z.int() }),
    }),
  }),
  /** Adds a structure in the middle of a phone call: a name and a type are enough. */
  add: write({ input: z.strictObject({ name: requiredText(LINE), typeCode: code }), output: created }),
  create: write({ input: structureInput, output: created }),
  update: write({ input: structureInput.extend({ id }), output: done }),
  /** Everything that cites `mergedId` cites `keptId` from then on; its names become aliases. */
  merge: write({ input: z.strictObject({ keptId: id, mergedId: id }), output: done }),
  remove: write({ input: z.strictObject({ id }), output: done }),
};
