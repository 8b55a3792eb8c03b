import { Button } from '@mantine/core';

interface LineButtonProps {
  readonly children: string;
  /** The whole of what it does, for those who hear it apart from its line. */
  readonly label: string;
  readonly onClick: () => void;
}

/** A quiet button on a line of the timeline. */
export function LineButton({ children, label, onClick }: LineButtonProps) {
  return (
    <Button variant="subtle" size="compact-md" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}
