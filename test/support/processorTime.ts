/**
 * Of the processor, not of the clock: a machine that does something else beside the tests makes work no longer.
 *
 * @returns milliseconds that this process has worked since it was started
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
