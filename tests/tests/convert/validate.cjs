// Says of each document whose path is a line of standard input whether it is valid: a line of JSON each.

const readline = require("node:readline");
const parser = require("@apidevtools/swagger-parser");

// Documents refer to nothing but themselves.
const resolve = { external: false };

async function fault(file) {
  try {
    await parser.validate(file, { resolve });
    return null;
  } catch (error) {
    return String(error.message);
  }
}

(async () => {
  for await (const file of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify({ file, fault: await fault(file) }));
  }
})();
