// Converts each collection whose path is a line of standard input by one of the tools, into a folder, and tells of each whether it
// could: a line of JSON each. Settings are those with which a tool keeps most.

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [tool, modules, folder] = process.argv.slice(2);
const require = createRequire(join(modules, "index.js"));

// Tools report on the console, which is for answers here.
const answer = console.log;
console.log = console.info = console.warn = console.error;

const tools = {
  "postman2openapi": async () => {
    const { transpile } = require("postman2openapi");
    return (text) => transpile(JSON.parse(text));
  },
  "postman-to-openapi": async () => {
    const convert = require("postman-to-openapi");
    const disabledParams = { includeQuery: true, includeHeader: true };
    return async (text) =>
      JSON.parse(await convert(text, null, { outputFormat: "json", disabledParams }));
  },
  "@scalar/postman-to-openapi": async () => {
    const module = join(modules, "node_modules/@scalar/postman-to-openapi/dist/index.js");
    const { convert } = await import(pathToFileURL(module));
    return (text) => convert(text, { mergeOperation: true });
  },
};

const convert = await tools[tool]();
for await (const file of createInterface({ input: process.stdin })) {
  let fault = null;
  try {
    const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
    const document = await convert(text);
    await writeFile(join(folder, basename(file)), JSON.stringify(document));
  } catch (error) {
    fault = String(error?.message ?? error);
  }
  answer(JSON.stringify({ file: basename(file), fault }));
}
