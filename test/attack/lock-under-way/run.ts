import { type LockFigures, lockDuring, scenes } from './attack.ts';

/** `node test/attack/lock-under-way/run.ts [rounds]`: how long locking takes, whatever is under way; fails above a second or when anything is lost. */
const rounds = Number(process.argv[2] ?? '3');
for (const scene of scenes) {
  const figures: LockFigures[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await lockDuring(scene));
  const longest = Math.max(...figures.map(({ took }) => took));
  const sum = (name: 'acknowledged' | 'lost') => figures.reduce((total, each) => total + each[name], 0);
  const wrong = figures.filter(({ ended, leaked }) => !ended || leaked).length;
  process.stdout.write(
    `${scene.padEnd(22)} locked in ${longest.toFixed(0).padStart(4)} ms at most, ${sum('acknowledged')} saves acknowledged, ${sum('lost')} lost, ${wrong} left open or leaked\n`,
  );
  if (longest > 1_000 || sum('lost') > 0 || wrong > 0) process.exitCode = 1;
}
