import { describe, expect, test, vi } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import { createInactivityLock } from './inactivity.ts';

function watched(minutes = 10) {
  const clock = manualClock();
  const expired = vi.fn<(why: string) => void>();
  const lock = createInactivityLock(expired, clock);
  lock.start(minutes);
  return { clock, expired, lock };
}

describe('locking when nobody is at the keyboard', () => {
  test('the vault locks after the set time, once', () => {
    const { clock, expired } = watched();
    clock.pass(9);
    expect(expired).not.toHaveBeenCalled();
    clock.pass(1);
    clock.pass(30);
    expect(expired.mock.calls).toEqual([['inactivity']]);
    expect(clock.ticking).toBe(false);
  });

  test('somebody at the keyboard begins the time again', () => {
    const { clock, expired, lock } = watched();
    for (let round = 0; round < 5; round++) {
      clock.pass(9);
      lock.stillHere();
    }
    expect(expired).not.toHaveBeenCalled();
  });

  test('a machine that slept long is found locked, even when the first thing after waking is a key', () => {
    const { clock, expired, lock } = watched();
    clock.sleep(60);
    lock.stillHere();
    expect(expired).toHaveBeenCalledTimes(1);
  });

  test('a machine that slept long locks at the first tick when no key is pressed', () => {
    const { clock, expired } = watched();
    clock.sleep(10);
    clock.tick();
    expect(expired).toHaveBeenCalledTimes(1);
  });

  test('a sleep much shorter than the set time locks too, though no event told of it', () => {
    const { clock, expired } = watched(120);
    clock.pass(1);
    clock.sleep(2);
    clock.tick();
    expect(expired.mock.calls).toEqual([['suspend']]);
  });

  test('who asks for something right after a sleep is not faster than the tick', () => {
    const { clock, expired, lock } = watched(120);
    clock.sleep(2);
    lock.check();
    expect(expired.mock.calls).toEqual([['suspend']]);
  });

  test('a machine that is only slow is not taken for one that slept', () => {
    const { clock, expired } = watched(120);
    for (let second = 0; second < 20; second += 1) {
      clock.sleep(0.4);
      clock.tick();
    }
    expect(expired).not.toHaveBeenCalled();
  });

  test('setting the clock back wins no time', () => {
    const { clock, expired } = watched();
    clock.setWall(-600);
    clock.pass(10);
    expect(expired).toHaveBeenCalledTimes(1);
  });

  test('a shorter time that was set counts at once', () => {
    const { clock, expired, lock } = watched(60);
    clock.pass(5);
    lock.setMinutes(5);
    clock.tick();
    expect(expired).toHaveBeenCalledTimes(1);
  });

  test('a vault that was locked otherwise is not watched any more', () => {
    const { clock, expired, lock } = watched();
    lock.stop();
    clock.pass(100);
    lock.stillHere();
    expect(expired).not.toHaveBeenCalled();
  });
});
