export { CheckScreen } from './check/check-screen.tsx';
export { CompareScreen } from './compare/compare-screen.tsx';
export { LedgerScreen } from './ledger/ledger-screen.tsx';
export { ReleaseScreen } from './ledger/release-screen.tsx';
export { OverviewScreen } from './overview/overview-screen.tsx';
export { PublishScreen } from './publish/publish-screen.tsx';
