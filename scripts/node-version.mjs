// Imported first by every command. It must be readable by any Node, to be able to say which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Tradecite needs Node 20.9 or newer; this is Node ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(1);
}
