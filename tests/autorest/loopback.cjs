// Preloaded into the test server: it listens on the loopback address alone, and tells on which port.
const { Server } = require("node:net");

const listen = Server.prototype.listen;
Server.prototype.listen = function (...given) {
  this.once("listening", () => process.stderr.write(`listening on ${this.address().port}\n`));
  const [first, ...others] = given;
  const options = typeof first === "object" ? first : { port: first };
  return listen.call(this, { ...options, host: "127.0.0.1" }, ...others.filter((other) => typeof other === "function"));
};
