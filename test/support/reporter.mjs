// A line for each failure at once and for the way so far now and then, so that a log stays short enough to be read.
const STEP = 25;

/** Says what fails; what passes is counted. */
export default class Reporter {
  #done = 0;
  #started = Date.now();

  onTestResult(_test, { testFilePath, numFailingTests, failureMessage }, { numTotalTestSuites }) {
    this.#done += 1;
    if (failureMessage) console.log(`FAIL ${testFilePath} (${numFailingTests} failed)\n${failureMessage}`);
    if (this.#done % STEP !== 0) return;
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    console.log(`${this.#done} of ${numTotalTestSuites} files, ${seconds} s`);
  }
}
