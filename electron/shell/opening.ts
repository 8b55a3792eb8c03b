import { AppError } from '#shared/errors/app-error.ts';

/** One time that the vault is open: from its opening until somebody begins to lock it, whatever is opened after. */
export interface Opening {
  /**
   * Waits for something that stands still while the vault is open (a dialog of the system), and no longer.
   * @throws AppError `vault_locked` as soon as the vault is being locked; what was waited for may come later, and changes nothing
   */
  during<Result>(wait: Promise<Result>): Promise<Result>;
  /** @throws AppError `vault_locked` when it has ended */
  check(): void;
  end(): void;
}

export function createOpening(): Opening {
  let over = false;
  let end: () => void = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => {
      over = true;
      reject(new AppError('vault_locked'));
    };
  });
  // Nobody may be waiting when it ends.
  ended.catch(() => undefined);
  return {
    during: (wait) => Promise.race([wait, ended]),
    check() {
      if (over) throw new AppError('vault_locked');
    },
    end: () => end(),
  };
}
