import { Button } from '@mantine/core';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import type { FieldProps } from '#renderer/components/fields/field.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';

interface PathFieldProps extends FieldProps<string> {
  readonly what: 'backup' | 'folder';
  readonly browse: string;
}

/** A backup file or a folder of the machine, typed or chosen in the system's own dialog where the host has one. */
export function PathField({ what, browse, onChange, ...field }: PathFieldProps) {
  const nativeDialogs = useSession((session) => session.environment?.nativeDialogs ?? false);
  const choose = async () => {
    const path =
      what === 'backup' ? (await call('backups.chooseFile', {})).file : (await call('shell.chooseFolder', { purpose: 'backup' })).folder;
    if (path !== null) onChange(path);
  };
  return (
    <div className="folder-field">
      <TextField {...field} onChange={onChange} />
      {nativeDialogs && (
        <Button variant="default" onClick={() => void choose()}>
          {browse}
        </Button>
      )}
    </div>
  );
}
