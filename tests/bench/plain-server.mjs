// The peer: node:http with one answer in memory, in a process of its own. The answer comes as JSON on standard input.
import { createServer } from 'node:http';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { status, headers, body } = JSON.parse(text);
const bytes = Buffer.from(body, 'base64');
const server = createServer((_, response) => {
  response.writeHead(status, headers);
  response.end(status === 304 ? undefined : bytes);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
// Whoever started it ends it; should they be gone, it ends itself.
setTimeout(() => process.exit(0), 300_000);
