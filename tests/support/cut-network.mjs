// Preloaded into a program that has to do without a network: whoever asks for one ends it, and says who did.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse() {
  console.error('asked a network');
  process.exit(86);
}
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dns.lookup = refuse;
globalThis.fetch = refuse;
syncBuiltinESMExports();
