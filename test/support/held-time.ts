/**
 * Holds the time by which pages are remembered for a second, so that it passes only when a test says so, however slow
 * the machine is. The answer lets it pass, in milliseconds.
 */
export function holdTime(): (ms: number) => void {
  let now = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  return (ms) => {
    now += ms;
  };
}
