// Runs Waline in a process of its own, because it takes its settings from the environment and fills the
// global object. It says its port to the parent and ends when the parent does.
const { createServer } = require('node:http');
const waline = require('@waline/vercel');

const server = createServer(waline({ env: 'production' }));
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
