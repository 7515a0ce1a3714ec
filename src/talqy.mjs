// `npm run -s talqy -- <command>`: the command line. Plain Node, since nothing may be installed or built yet.
// What is said on the way goes to the standard error stream: the standard output is the result alone.
const { INIT_CWD: calledFrom, npm_lifecycle_event: script } = process.env;
// npm changes to the project's folder, but paths are meant from where it was called
const folder = script === 'talqy' && calledFrom ? calledFrom : process.cwd();

const { build, install } = await import('./start.mjs');
install(console.error);
build(console.error);

const { runCommandLine } = await import('../dist/cli.js');
process.exitCode = await runCommandLine(process.argv.slice(2), folder);
