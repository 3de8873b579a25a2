/** Loaded before the bot: no address outside this machine is ever found, and nobody says so. Teams is silent. */
import dns from 'node:dns';

const lookup = dns.lookup;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

dns.lookup = (host, ...rest) => (LOOPBACK.has(host) ? lookup(host, ...rest) : undefined);
