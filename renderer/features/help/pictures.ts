/** The pictures of the guide (node test/look/guide-pictures.ts), files of the application like its fonts: nothing is fetched from elsewhere. */
const addresses = import.meta.glob<string>('../../../docs/images/guide/*.webp', { query: '?url', import: 'default', eager: true });

/** Width and height of each, by its name. */
const [sizes = {}] = Object.values(
  import.meta.glob<Readonly<Record<string, readonly number[]>>>('../../../docs/images/guide/sizes.json', {
    import: 'default',
    eager: true,
  }),
);

interface GuidePicture {
  readonly address: string;
  /** Width and height in points of the screen. */
  readonly size: readonly [number, number];
}

/** Each by the name of its file. */
export const pictures: Readonly<Record<string, GuidePicture>> = Object.fromEntries(
  Object.entries(addresses).map(([file, address]) => {
    const name = file.split('/').at(-1) ?? file;
    const [width = 1, height = 1] = sizes[name] ?? [];
    return [name, { address, size: [width, height] }];
  }),
);
