/** Numbers that look random and are the same at each run (a small linear congruential generator). @returns at least 0, below `below` */
export function seededDice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Dice = (below: number) => number;

/** A way to damage or to forge a key file: its text, and that of another vault with the same passphrase, in; another text out. */
type Mutation = (text: string, foreign: string, dice: Dice) => string;

type Fields = Record<string, unknown>;

/** Values that no field of a key file should ever be taken for. */
const absurd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1,
  2 ** 13,
  2 ** 14,
  2 ** 16,
  2 ** 18,
  2 ** 19,
  2 ** 30,
  2 ** 31,
  2 ** 53,
  1e308,
  1.5,
  '',
  '0',
  '131072',
  'x'.repeat(5_000),
  'é'.repeat(100),
  '\u0000',
  '\ud800',
  '../../keys.json',
  [],
  {},
  [[[[[]]]]],
  { __proto__: { admin: true } },
];

export const mutations: Readonly<Record<string, Mutation>> = {
  'one byte': (text, _foreign, dice) => {
    const bytes = Buffer.from(text, 'utf8');
    const at = dice(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + dice(255));
    return bytes.toString('utf8');
  },
  'several bytes': (text, _foreign, dice) => {
    const bytes = Buffer.from(text, 'utf8');
    for (let count = 2 + dice(30); count > 0; count -= 1) bytes[dice(bytes.length)] = dice(256);
    return bytes.toString('utf8');
  },
  'cut off': (text, _foreign, dice) => text.slice(0, dice(text.length)),
  'a part doubled': (text, _foreign, dice) => {
    const [from, to] = [dice(text.length), dice(text.length)].toSorted((a, b) => a - b);
    return text.slice(0, to) + text.slice(from);
  },
  'a part left out': (text, _foreign, dice) => {
    const from = dice(text.length);
    return text.slice(0, from) + text.slice(from + 1 + dice(200));
  },
  'a hexadecimal digit': (text, _foreign, dice) => {
    const digits = [...text.matchAll(/[0-9a-f](?=[0-9a-f]{8,}")/g)];
    const at = digits[dice(digits.length)]?.index ?? 0;
    return text.slice(0, at) + ((Number.parseInt(text.charAt(at), 16) + 1 + dice(15)) % 16).toString(16) + text.slice(at + 1);
  },
  'an absurd value': (text, _foreign, dice) =>
    edit(text, (file) => {
      const { parent, key } = pick(file, dice);
      parent[key] = absurd[dice(absurd.length)];
    }),
  'a field left out': (text, _foreign, dice) =>
    edit(text, (file) => {
      const { parent, key } = pick(file, dice);
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
    }),
  'a field too many': (text, _foreign, dice) =>
    edit(text, (file) => {
      const { parent } = pick(file, dice);
      parent[`more ${dice(10)}`] = absurd[dice(absurd.length)];
    }),
  'a lowered work factor': (text, _foreign, dice) =>
    edit(text, (file) => {
      for (const slot of slotsOf(file)) if (dice(3) > 0) kdfOf(slot)['N'] = 2 ** dice(17);
      kdfOf(slotsOf(file)[0])['N'] = 2 ** dice(17);
    }),
  'parameters that take the machine': (text, _foreign, dice) =>
    edit(text, (file) => {
      const kdf = kdfOf(slotsOf(file)[dice(2)]);
      const name = ['N', 'r', 'p'][dice(3)] ?? 'N';
      kdf[name] = 2 ** (19 + dice(34));
    }),
  'slots in another order': (text) =>
    edit(text, (file) => {
      file['slots'] = slotsOf(file).toReversed();
    }),
  'a slot of another vault': (text, foreign, dice) =>
    edit(text, (file) => {
      slotsOf(file)[dice(2)] = slotsOf(parsed(foreign))[dice(2)] ?? {};
    }),
  'a part of a slot of another vault': (text, foreign, dice) =>
    edit(text, (file) => {
      const [own, other] = [slotsOf(file)[dice(2)] ?? {}, slotsOf(parsed(foreign))[dice(2)] ?? {}];
      const names = Object.keys(own);
      const name = names[dice(names.length)] ?? 'id';
      // The kinds are the same in both.
      if (name === 'kind' || JSON.stringify(own[name]) === JSON.stringify(other[name])) own['iv'] = other['iv'];
      else own[name] = other[name];
    }),
  'parts of two slots exchanged': (text, _foreign, dice) =>
    edit(text, (file) => {
      const [a, b] = slotsOf(file);
      if (!a || !b) return;
      const name = ['id', 'kind', 'kdf', 'iv', 'wrapped', 'tag'][dice(6)] ?? 'id';
      [a[name], b[name]] = [b[name], a[name]];
    }),
  'a slot doubled': (text, _foreign, dice) =>
    edit(text, (file) => {
      const slots = slotsOf(file);
      for (let more = 1 + dice(20); more > 0; more -= 1) slots.push({ ...slots[dice(2)], ...(dice(2) ? { id: uuidOf(dice) } : {}) });
    }),
  'the head of another vault': (text, foreign, dice) =>
    edit(text, (file) => {
      const name = ['vaultId', 'database', 'seal', 'label'][dice(4)] ?? 'seal';
      const other = parsed(foreign)[name];
      file[name] = JSON.stringify(file[name]) === JSON.stringify(other) ? 'another' : other;
    }),
  'another format': (text, _foreign, dice) =>
    edit(text, (file) => {
      file['format'] = ['clsm-vault/0', 'clsm-vault/2', 'clsm-vault/01', 'clsm-vault', 'CLSM-VAULT/1', 'clsm-vault/999999999999'][dice(6)];
    }),
  huge: (text, _foreign, dice) => text + ' '.repeat(64 * 1024 + dice(2 ** 22)),
  'very deep': (_text, _foreign, dice) => '['.repeat(1_000 + dice(60_000)),
};

function parsed(text: string): Fields {
  return JSON.parse(text) as Fields;
}

function edit(text: string, change: (file: Fields) => unknown): string {
  const file = parsed(text);
  change(file);
  return JSON.stringify(file);
}

function slotsOf(file: Fields): Fields[] {
  return file['slots'] as Fields[];
}

function kdfOf(slot: Fields | undefined): Fields {
  return (slot?.['kdf'] ?? {}) as Fields;
}

/** Any field of the file, at any depth. */
function pick(file: Fields, dice: Dice): { readonly parent: Fields; readonly key: string } {
  const places: { readonly parent: Fields; readonly key: string }[] = [];
  const walk = (parent: Fields): void => {
    for (const [key, value] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof value === 'object' && value !== null) walk(value as Fields);
    }
  };
  walk(file);
  return places[dice(places.length)] ?? { parent: file, key: 'format' };
}

function uuidOf(dice: Dice): string {
  const digits = Array.from({ length: 12 }, () => dice(16).toString(16)).join('');
  return `00000000-0000-4000-8000-${digits}`;
}
