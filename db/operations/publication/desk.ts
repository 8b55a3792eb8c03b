import { randomBytes } from 'node:crypto';
import type { OutputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CheckVerdict } from '#shared/publication/check-publication.ts';
import type { Engine, EngineRun } from '#db/engine/engine.ts';
import type { EngineAnswer, EngineStep, EngineTask } from '#db/engine/engine-task.ts';
import type { Asked } from './asked.ts';

/** How far a job is, as the contract says it. */
export type JobProgress = OutputOf<'publication.progress'>;

/** One summary in preparation. It lives in the memory of the session only: locking forgets it. */
export interface Job {
  readonly id: string;
  readonly asked: Asked;
  /** The engine's answer; `null` for a summary that needs no engine, and as long as it works. */
  readonly answer: EngineAnswer | null;
  readonly progress: JobProgress;
}

/** Where summaries are prepared: one at a time, beside the vault's other work. */
export interface PublicationDesk {
  /** Begins a job, and ends the one that was running. Without a task it is done at once. */
  begin(asked: Asked, task: EngineTask | null): string;
  /** @throws AppError `summary_gone` when the vault was locked since, or others were prepared after it */
  job(id: string): Job;
  /** Ends a job at once; one that has ended stays as it is. */
  cancel(id: string): void;
  /** Recounts a file beside everything else. `'too_long'`: given up. A later call ends an earlier one. */
  check(text: string): Promise<CheckVerdict | null | 'too_long'>;
  /** Ends what works and forgets everything: the vault is being locked. */
  close(): void;
}

/** Jobs that are kept, the last ones: a summary for the public and one for the steering committee side by side, and one to compare with. */
const JOBS_KEPT = 4;

/** A file that takes longer than this to recount, in milliseconds, is given up: a real one takes a second. */
const CHECK_LIMIT = 60_000;

interface Work extends Job {
  answer: EngineAnswer | null;
  progress: JobProgress;
  run: EngineRun | null;
}

/**
 * @param tell told of every step of every job, for the main window
 */
export function createDesk(
  engine: Engine,
  tell: (jobId: string, progress: JobProgress) => void,
  checkLimit = CHECK_LIMIT,
): PublicationDesk {
  const jobs = new Map<string, Work>();
  let checking: EngineRun | null = null;

  function note(job: Work, state: JobProgress['state'], step: EngineStep | null, done: number, total: number): void {
    job.progress = { state, step, done, total };
    if (state !== 'running') job.run = null;
    if (jobs.get(job.id) === job) tell(job.id, job.progress);
  }

  function required(id: string): Work {
    const job = jobs.get(id);
    if (!job) throw new AppError('summary_gone');
    return job;
  }

  function stop(job: Work): void {
    if (job.progress.state !== 'running') return;
    job.run?.stop();
    note(job, 'cancelled', null, job.progress.done, job.progress.total);
  }

  function start(job: Work, task: EngineTask): void {
    const running = (): boolean => job.progress.state === 'running';
    job.run = engine(task, ({ step, done, total }) => {
      if (running()) note(job, 'running', step, done, total);
    });
    job.run.answer.then(
      (answer) => {
        if (!running()) return;
        job.answer = answer;
        note(job, 'done', null, job.progress.total, job.progress.total);
      },
      () => {
        if (running()) note(job, 'failed', null, job.progress.done, job.progress.total);
      },
    );
  }

  return {
    begin(asked, task) {
      for (const job of jobs.values()) stop(job);
      const id = randomBytes(12).toString('hex');
      const job: Work = { id, asked, answer: null, run: null, progress: { state: 'running', step: null, done: 0, total: 1 } };
      jobs.set(id, job);
      if (jobs.size > JOBS_KEPT) jobs.delete(jobs.keys().next().value as string);
      if (task === null) note(job, 'done', null, 1, 1);
      else start(job, task);
      return id;
    },
    job: required,
    cancel: (id) => stop(required(id)),
    async check(text) {
      checking?.stop();
      const run = engine({ kind: 'check', text }, () => undefined);
      checking = run;
      const timer = setTimeout(() => run.stop(), checkLimit);
      try {
        const answer = await run.answer;
        return answer.kind === 'check' ? answer.verdict : 'too_long';
      } catch {
        // Ended by the limit of time or of memory, which no real file reaches, or by a later file.
        return 'too_long';
      } finally {
        clearTimeout(timer);
        if (checking === run) checking = null;
      }
    },
    close() {
      checking?.stop();
      for (const job of jobs.values()) job.run?.stop();
      jobs.clear();
    },
  };
}
