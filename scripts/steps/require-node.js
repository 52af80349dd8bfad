/** Says in one sentence when Node is too old, before anything else can fail strangely. */
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(
		`This needs Node 20.19 or newer and found ${process.versions.node}. Install a current Node from https://nodejs.org and run the command again.`
	);
	process.exit(1);
}
