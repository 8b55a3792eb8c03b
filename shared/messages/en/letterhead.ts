import type { letterhead as french } from '../fr/letterhead.ts';

/** Words of the page « Letterhead », in English. */
export const letterhead: typeof french = {
  title: 'Letterhead of the documents',
  intro:
    'What stands at the top of every document: letter, convocation, minutes, slip, form, yearly summary. Nothing is required; the name of the cellule stays under the title.',
  address: {
    title: 'Address',
    text: 'Four lines at most: the service, the address, the telephone, the e-mail.',
    line: (n: number) => `Line ${n}`,
    submit: 'Save the address',
    saved: 'The address is saved. The next documents bear it.',
  },
  logo: {
    title: 'Logo',
    text: 'A PNG or JPEG picture of 512 kB and 2,000 pixels a side at most. Only its pixels enter the vault: the author, the place and the device that a picture can hold are taken out.',
    none: 'No logo.',
    choose: 'Choose a picture…',
    replace: 'Replace the picture…',
    file: 'Path of the picture',
    fileHint: 'For example /home/me/Pictures/logo.png',
    take: 'Take this picture',
    taken: 'The logo is in the vault. The next documents bear it.',
    remove: 'Remove the logo',
    removed: 'The logo is removed.',
    size: (width: number, height: number, paper: string) => `${width} × ${height} pixels, ${paper} on paper`,
    paper: (width: string, height: string) => `${width} × ${height} mm`,
    alt: 'Alternative text',
    altHint: 'Read to whoever does not see the picture, for example “Town of Poitiers”.',
    altSubmit: 'Save this text',
    altSaved: 'The alternative text is saved.',
  },
  preview: {
    title: 'Preview',
    text: 'The top of a letter, as it will be printed.',
    documentTitle: 'Feedback on your saisine 2026-01',
    body: 'Dear colleague,',
    date: 'the day of the letter',
  },
  logoAlt: (label: string) => `Logo: ${label}`,
};
