import { describe, expect, test, vi } from 'vitest';
import type { VaultEvent } from '#db/process/vault-session.ts';
import type { Answer } from '#shared/contract/contract.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { type FakeVaultProcess, fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { createSupervisor } from './supervisor.ts';

const refusal = (code: 'wrong_passphrase' | 'wrong_recovery_key' | 'key_file_damaged' | 'recovery_key_typo'): Answer<unknown> => ({
  ok: false,
  error: toEnvelope(new AppError(code)),
});

function supervised(answer: Parameters<typeof fakeVaultProcess>[0] = (name) => value(name), behaviour: { closesWhenAsked?: boolean } = {}) {
  const processes: FakeVaultProcess[] = [];
  const onEvent = vi.fn<(event: VaultEvent) => void>();
  const onCrash = vi.fn<() => void>();
  let time = 0;
  const supervisor = createSupervisor({
    spawn: () => {
      const process = fakeVaultProcess(answer, behaviour);
      processes.push(process);
      return process;
    },
    onEvent,
    onCrash,
    monotonic: () => time,
    closeLimit: 20,
  });
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  return { supervisor, processes, onEvent, onCrash, pass };
}

describe('the vault process and its supervisor', () => {
  test('changes of keys that waited their turn while the vault was locked start no other process', async () => {
    const { supervisor, processes } = supervised((name) => (name === 'keys.add' ? undefined : value(name)));
    await supervisor.call('vault.open', {});
    const changes = [supervisor.call('keys.add', {}), supervisor.call('keys.add', {}), supervisor.call('vault.changePassphrase', {})];
    await supervisor.lock();
    for (const answer of await Promise.all(changes)) expect(answer).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(processes).toHaveLength(1);
    expect(supervisor.running).toBe(false);
  });

  test('the process starts with the first call and serves the next ones', async () => {
    const { supervisor, processes } = supervised((name, input) => value({ name, input }));
    expect(supervisor.running).toBe(false);
    expect(await supervisor.call('vault.current', { a: 1 })).toEqual(value({ name: 'vault.current', input: { a: 1 } }));
    await supervisor.call('vault.current', {});
    expect(processes).toHaveLength(1);
  });

  test('answers find their question even when they come back in another order', async () => {
    const { supervisor, processes } = supervised(() => undefined);
    const calls = [supervisor.call('today.overview', {}), supervisor.call('year.trend', {})];
    const [process] = processes;
    for (const message of process?.received.toReversed() ?? []) {
      if ('id' in message) process?.tell({ id: message.id, answer: value(message.name) });
    }
    expect(await Promise.all(calls)).toEqual([value('today.overview'), value('year.trend')]);
  });

  test('when the process dies, what was pending finds the vault locked and the windows are told', async () => {
    const { supervisor, processes, onCrash } = supervised(() => undefined);
    const pending = supervisor.call('referrals.list', {});
    processes[0]?.end();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(onCrash).toHaveBeenCalledTimes(1);
    expect(supervisor.running).toBe(false);
  });

  test('locking asks the process to close; that is no crash', async () => {
    const { supervisor, processes, onCrash } = supervised();
    await supervisor.call('vault.current', {});
    await supervisor.lock();
    expect(processes[0]?.received.at(-1)).toEqual({ close: true });
    expect(processes[0]?.killed).toBe(false);
    expect(onCrash).not.toHaveBeenCalled();
  });

  test('a process that does not close in time is killed', async () => {
    const { supervisor, processes } = supervised((name) => value(name), { closesWhenAsked: false });
    await supervisor.call('vault.current', {});
    await Promise.all([supervisor.lock(), supervisor.lock()]);
    expect(processes[0]?.killed).toBe(true);
    expect(supervisor.running).toBe(false);
  });

  test('while the vault is being locked nothing more is asked of it, and nothing it says counts', async () => {
    const { supervisor, processes, onEvent } = supervised((name) => value(name), { closesWhenAsked: false });
    await supervisor.call('vault.current', {});
    const locking = supervisor.lock();
    expect(await supervisor.call('referrals.list', {})).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    processes[0]?.tell({ event: { kind: 'autoLock', minutes: 5 } });
    expect(onEvent).not.toHaveBeenCalled();
    await locking;
    await supervisor.call('vault.current', {});
    expect(processes).toHaveLength(2);
  });
});

describe('wrong secrets', () => {
  const open = { folder: '/v', secret: { kind: 'passphrase', text: 'x' } };

  test('each wrong one makes the next wait longer: 1, 2, 4, 8, 16, then 30 seconds, never more', async () => {
    const { supervisor, processes, pass } = supervised(() => refusal('wrong_passphrase'));
    const waits: unknown[] = [];
    for (let round = 0; round < 8; round++) {
      expect(await supervisor.call('vault.open', open)).toMatchObject({ error: { code: 'wrong_passphrase' } });
      const answer = await supervisor.call('vault.open', open);
      expect(answer).toMatchObject({ error: { code: 'wait_before_retry' } });
      const seconds = answer.ok ? 0 : Number(answer.error.params['seconds']);
      waits.push(seconds);
      pass(seconds);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    expect(processes[0]?.received).toHaveLength(8);
  });

  test('many tries at once are tried one by one', async () => {
    const { supervisor, processes } = supervised(() => refusal('wrong_recovery_key'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => supervisor.call('vault.open', open)));
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'wait_before_retry')).toHaveLength(19);
    expect(processes[0]?.received).toHaveLength(1);
  });

  test('ending the vault process does not shorten the wait', async () => {
    const { supervisor } = supervised(() => refusal('wrong_passphrase'));
    await supervisor.call('vault.open', open);
    await supervisor.lock();
    expect(await supervisor.call('vault.changePassphrase', {})).toMatchObject({ error: { code: 'wait_before_retry' } });
  });

  test('the right one ends the wait for good; a damaged file or a slip of the hand does not begin one', async () => {
    let next: Answer<unknown> = refusal('wrong_passphrase');
    const { supervisor, pass } = supervised(() => next);
    await supervisor.call('vault.open', open);
    pass(1);
    next = value({});
    expect(await supervisor.call('vault.open', open)).toEqual(value({}));
    for (const code of ['key_file_damaged', 'recovery_key_typo'] as const) {
      next = refusal(code);
      expect(await supervisor.call('vault.open', open)).toMatchObject({ error: { code } });
    }
    next = value({});
    expect(await supervisor.call('vault.open', open)).toEqual(value({}));
  });
});
