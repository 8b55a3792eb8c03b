import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { Code } from '#shared/code-lists/code.ts';
import type { StructureType } from '#shared/code-lists/structure-types.ts';
import { codeLists } from '#shared/code-lists/code-lists.ts';
import { setClock } from '#renderer/client/clock.ts';
import { type CodeValue, useCodes } from '#renderer/client/codes.ts';
import { type Environment, type OpenVault, type Settings, useSession } from '#renderer/client/session.ts';
import { type StructureBrief, useStructures } from '#renderer/client/structures.ts';

/** The machine of the tests. */
export const testEnvironment: Environment = {
  host: 'electron',
  version: '0.1.0',
  platform: 'linux',
  nativeDialogs: true,
  vaultsFolder: '/home/coordination/Coffres',
  pathSeparator: '/',
  language: 'fr',
  theme: 'light',
  textSize: 100,
  recentVaults: [],
  open: true,
  locked: null,
  next: null,
  tells: { suspend: true, sessionLock: true, clipboard: true },
};

export const testVault: OpenVault = {
  folder: '/home/coordination/Coffres/poitiers',
  label: 'CLSM de Poitiers',
  demonstration: false,
  openedBy: 'passphrase',
  autoLockMinutes: 10,
};

export const testSettings: Settings = {
  label: 'CLSM de Poitiers',
  cellule: 'cellule de concertation sur les situations psychosociales complexes',
  controller: 'Ville de Poitiers',
  language: 'fr',
  autoLockMinutes: 10,
  feedbackDays: 30,
  territorySectors: [
    { code: 'couronneries', label: 'Couronneries' },
    { code: 'trois_cites', label: 'Trois-Cités' },
  ],
  activeSince: null,
  agreement: null,
  contractPeriod: null,
};

/** A structure of a directory, with what the test does not care for filled in. */
export function testStructure(id: number, name: string, more: Partial<StructureBrief> = {}): StructureBrief {
  return {
    id,
    name,
    aliases: [],
    typeCode: 'social_landlord',
    habilitationClass: 'D',
    parentId: null,
    parentName: null,
    permanentMember: false,
    active: true,
    referrals: 0,
    ...more,
  };
}

export interface OpenVaultOptions {
  readonly structures?: readonly StructureBrief[];
  readonly settings?: Partial<Settings>;
  readonly environment?: Partial<Environment>;
  readonly vault?: Partial<OpenVault>;
  /** The instant at which the test happens, local time; noon on 12 March 2026 by default. */
  readonly now?: Date;
}

/** Puts the stores into the state of an open vault with the code lists of a new one. */
export function openTestVault({
  structures = [],
  settings = {},
  environment = {},
  vault = {},
  now = new Date(2026, 2, 12, 12),
}: OpenVaultOptions = {}): void {
  setClock(() => now);
  useSession.setState({
    environment: { ...testEnvironment, ...environment },
    vault: { ...testVault, ...vault },
    settings: { ...testSettings, ...settings },
  });
  useCodes.setState({ lists: Object.fromEntries(Object.entries(codeLists).map(([name, codes]) => [name, codes.map(toValue)])) });
  useStructures.setState({ all: structures });
}

function toValue(code: Code & Partial<StructureType>): CodeValue {
  const { parent = null, validFrom = null, validTo = null, habilitationClass = null, college = null } = code;
  return { code: code.code, fr: code.fr, en: code.en, parent, validFrom, validTo, habilitationClass, college, mergedInto: null };
}

type RenderedScreen = RenderResult & { readonly user: UserEvent };

/** Renders a screen as the app does, without animations. */
export function renderScreen(screen: ReactNode): RenderedScreen {
  const user = userEvent.setup();
  return Object.assign(render(screen, { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> }), { user });
}
