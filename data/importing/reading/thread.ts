/** The thread's own side of the boundary: one task on one file's bytes, then its end. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { UnreadableFile } from '../found';
import { TASKS } from './tasks';
import type { Task, TaskName } from './tasks';
import type { Outcome } from './worker';

const Work = z.object({
  task: z.custom<TaskName>((name) => typeof name === 'string' && Object.hasOwn(TASKS, name)),
  bytes: z.instanceof(Uint8Array),
  options: z.unknown(),
});

const outcomeOf = async (): Promise<Outcome> => {
  try {
    const { task, bytes, options } = Work.parse(workerData);
    const perform: Task = TASKS[task];
    return { is: 'read', value: await perform(bytes, options) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { is: 'unreadable', sentence: error.message };
    return { is: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

void outcomeOf().then((outcome) => {
  parentPort?.postMessage(outcome);
});
