import { setTimeout as wait } from 'node:timers/promises';
import { createClock } from '../../bot/clock';

test('tells the real time', () => {
  expect(Math.abs(createClock().now().getTime() - Date.now())).toBeLessThan(50);
});

test('starts where it is told, and runs forward from there', async () => {
  const start = new Date('2025-01-14T09:00:00Z');
  const clock = createClock(start);
  const first = clock.now().getTime() - start.getTime();
  await wait(30);
  const second = clock.now().getTime() - start.getTime();
  expect(first).toBeLessThan(25);
  expect(second).toBeGreaterThanOrEqual(25);
});
