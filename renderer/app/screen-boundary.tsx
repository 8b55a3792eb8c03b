import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';

interface ScreenBoundaryProps {
  /** The address of what is shown: another one is tried anew. */
  readonly path: string;
  readonly children: ReactNode;
}

/**
 * What goes wrong while a screen is read or drawn (a file of the application that is missing, a defect) stays with that screen: the rail, the lock and
 * every other screen go on. React asks for a class here.
 */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly brokenAt: string | null }> {
  override state: { readonly brokenAt: string | null } = { brokenAt: null };

  override componentDidCatch(): void {
    this.setState({ brokenAt: this.props.path });
  }

  static getDerivedStateFromProps({ path }: ScreenBoundaryProps, { brokenAt }: { readonly brokenAt: string | null }) {
    return brokenAt === null || brokenAt === path ? null : { brokenAt: null };
  }

  override render(): ReactNode {
    return this.state.brokenAt === null ? this.props.children : <Broken onRetry={() => this.setState({ brokenAt: null })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const m = useMessages();
  return (
    <Page title={m.frame.broken.title}>
      <Notice tone="danger">
        <div className="notice-row">
          <span>{m.frame.broken.text}</span>
          <Button variant="default" size="compact-md" onClick={onRetry}>
            {m.common.retry}
          </Button>
        </div>
      </Notice>
    </Page>
  );
}
