import { Button } from '@mantine/core';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { FieldProps } from '#renderer/components/fields/field.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';

interface FolderFieldProps extends Omit<FieldProps<string>, 'label'> {
  readonly purpose: 'create' | 'open';
}

/** A folder of the machine, typed or chosen in the system's own dialog where the host has one. */
export function FolderField({ purpose, onChange, ...field }: FolderFieldProps) {
  const m = useMessages();
  const nativeDialogs = useSession((session) => session.environment?.nativeDialogs ?? false);
  const browse = async () => {
    const { folder } = await call('shell.chooseFolder', { purpose });
    if (folder !== null) onChange(folder);
  };
  return (
    <div className="folder-field">
      <TextField {...field} label={m.vault.folder} onChange={onChange} required />
      {nativeDialogs && (
        <Button variant="default" onClick={() => void browse()}>
          {m.vault.browse}
        </Button>
      )}
    </div>
  );
}
