// Mocks one definition after the other. Each line on standard input is the path of a definition and the path of a file for the
// requests that come; each line on standard output says where it is mocked, or why it is not.

const dns = require("node:dns");
const fs = require("node:fs");
const readline = require("node:readline");

// Definitions refer to what is elsewhere; nothing is fetched from there.
const lookup = dns.lookup;
dns.lookup = (host, options, done) => {
  const told = done ?? options;
  if (host === "127.0.0.1") return lookup(host, options, done);
  setImmediate(told, new Error(`${host} is not this machine`));
};

// Standard output is for answers alone.
console.log = console.error;

const { createLogger } = require("@stoplight/prism-core");
const { getHttpOperationsFromSpec } = require("@stoplight/prism-http");
const { createServer } = require("@stoplight/prism-http-server");

// Violations of answers are told in a header, as those of requests are, and the answer is sent all the same.
const config = {
  isProxy: false,
  validateRequest: true,
  validateResponse: true,
  checkSecurity: true,
  errors: false,
  mock: { dynamic: false, ignoreExamples: false },
};

async function mock(definition, requests) {
  const operations = await getHttpOperationsFromSpec(definition);
  operations.forEach(setBelow);
  const log = { write: (line) => fs.appendFileSync(requests, requestIn(line)) };
  const logger = createLogger("mock", { level: "info" }, log);
  const server = createServer(operations, { components: { logger }, config, cors: false });
  return { address: await server.listen(0, "127.0.0.1"), operations: operations.length };
}

// Requests have no fragment, so that a path with one stands below a path of its own.
function setBelow(operation) {
  const end = operation.path.indexOf("#");
  if (end < 0) return;
  const fragment = operation.path.slice(end + 1).replace(/[^A-Za-z0-9]/g, "-");
  operation.path = `/${fragment}${operation.path.slice(0, end)}`;
}

function requestIn(line) {
  const entry = JSON.parse(line);
  return entry.msg === "Request received" ? `${JSON.stringify(entry.input)}\n` : "";
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [definition, requests] = line.split("\t");
    const told = await mock(definition, requests).catch((error) => ({ error: String(error) }));
    process.stdout.write(`${JSON.stringify(told)}\n`);
  }
  process.exit(0);
}

main();
