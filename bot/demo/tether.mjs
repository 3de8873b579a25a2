// Runs inside the Playground's process, before it. The Playground listens on every interface and speaks for
// anyone who finds it, so it is kept on loopback; and it leaves when the demo does, however the demo ends.
import net from 'node:net';
import process from 'node:process';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  const port = Number(first);
  return Number.isInteger(port) && typeof rest[0] !== 'string'
    ? listen.call(this, port, '127.0.0.1', ...rest)
    : listen.call(this, first, ...rest);
};

process.on('disconnect', () => process.exit(0));
