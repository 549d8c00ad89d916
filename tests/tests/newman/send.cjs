// Sends the requests of one collection after the other. Each line on standard input is the path of a collection, the port that all
// requests go to, the path of a file to upload, and the path of the file for what the requests consist of; each line on standard
// output says how many there are, or why there are none.

const fs = require("node:fs");
const http = require("node:http");
const https = require("node:https");
const net = require("node:net");
const path = require("node:path");
const readline = require("node:readline");

// Standard output is for answers alone.
console.log = console.error;

const newman = require("newman");
const { Collection, Property } = require("postman-collection");

const CASE = "x-case";

// Whatever the host, requests go to one port of this machine, without encryption.
function agents(port) {
  const createConnection = () => net.connect(port, "127.0.0.1");
  const made = { http: new http.Agent(), https: new https.Agent() };
  for (const agent of Object.values(made)) agent.createConnection = createConnection;
  return made;
}

// A number, so that it can stand in JSON with quotes and without.
function valueOf(name) {
  let hash = 7;
  for (const sign of name) hash = (hash * 31 + sign.codePointAt(0)) % 9000;
  return String(1000 + hash);
}

// What stands before `://` or after `Basic` cannot be anything.
function valueIn(text, name) {
  if (text.includes(`{{${name}}}://`)) return "http";
  if (text.includes(`"Basic {{${name}}}`)) return Buffer.from(`somebody:${valueOf(name)}`).toString("base64");
  return valueOf(name);
}

function requestsIn(parent, pointer, found) {
  (Array.isArray(parent.item) ? parent.item : []).forEach((item, at) => {
    const here = `${pointer}/item/${at}`;
    if (item.request) found.push({ item, pointer: here });
    requestsIn(item, here, found);
  });
  return found;
}

// What a run would change between requests is left out, and what has no value is given one.
function prepared(root, pointer, upload) {
  const found = requestsIn(root, pointer, []);
  const strip = (holder) => {
    delete holder.event;
    delete holder.response;
    (Array.isArray(holder.item) ? holder.item : []).forEach(strip);
  };
  strip(root);
  found.forEach(({ item }, at) => (item.id = `${CASE}-${at}`));
  const collection = new Collection(root);
  collection.forEachItem((item) => {
    const at = item.id.slice(CASE.length + 1);
    item.request.headers.add({ key: CASE, value: at });
    setVariables(item.request.url);
    setFiles(item.request.body, upload);
  });
  const text = JSON.stringify(collection.toJSON());
  for (const [, name] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const known = collection.variables.one(name);
    if (known && String(known.get() ?? "") !== "") continue;
    collection.variables.upsert({ key: name, value: valueIn(text, name) });
  }
  return { collection, found };
}

function setVariables(url) {
  for (const segment of url.path ?? []) {
    const name = segment.startsWith(":") ? segment.slice(1) : "";
    const known = name && url.variables.one(name);
    if (name && (!known || String(known.get() ?? "") === "")) {
      url.variables.upsert({ key: name, value: valueOf(name) });
    }
  }
}

function setFiles(body, upload) {
  if (body?.mode === "file") body.file = { src: upload };
  for (const field of body?.formdata?.all() ?? []) {
    if (field.type === "file") field.src = upload;
  }
}

// The parts of a request by the names that the collection has for them, with what their variables hold.
function partsOf(request, variables) {
  const resolved = (text) => Property.replaceSubstitutions(String(text ?? ""), variables);
  const enabled = (list) => (list?.all() ?? []).filter((pair) => !pair.disabled);
  const pairs = (list) => enabled(list).map((pair) => [pair.key ?? "", resolved(pair.value)]);
  const { url, body } = request;
  const segment = (text) => {
    const variable = text.startsWith(":") && url.variables.one(text.slice(1));
    return resolved(variable ? variable.get() : text);
  };
  const [host, ...inner] = hostOf(url);
  return {
    base: resolved(host),
    segments: [...inner, ...(url.path ?? [])].map((text) => segment(String(text))),
    query: pairs(url.query),
    headers: pairs(request.headers).filter(([key]) => key !== CASE),
    body: body && !body.disabled ? bodyOf(body, { enabled, resolved, pairs }) : null,
  };
}

// A host may hold the start of the path.
function hostOf(url) {
  const host = (Array.isArray(url.host) ? url.host.join(".") : url.host) ?? "";
  const scheme = /^[^/{]*:\/\//.exec(host)?.[0] ?? "";
  const [first, ...rest] = host.slice(scheme.length).split(/\/(?![^{]*\}\})/);
  return [scheme + first, ...rest];
}

function bodyOf(body, { enabled, resolved, pairs }) {
  switch (body.mode) {
    case "raw":
      return { mode: "raw", text: resolved(body.raw) };
    case "urlencoded":
      return { mode: "form", fields: pairs(body.urlencoded) };
    case "formdata":
      return {
        mode: "form",
        fields: enabled(body.formdata).map((field) => [
          field.key ?? "",
          field.type === "file" ? null : resolved(field.value),
        ]),
      };
    case "graphql":
      return { mode: "graphql", text: graphql(body.graphql, resolved) };
    case "file":
      return { mode: "file", text: null };
    default:
      return null;
  }
}

function graphql({ query, operationName, variables }, resolved) {
  const text = typeof variables === "string" ? variables : JSON.stringify(variables ?? {});
  const name = operationName ? `"operationName":${JSON.stringify(operationName)},` : "";
  return `{"query":${JSON.stringify(resolved(query))},${name}"variables":${resolved(text).trim() || "{}"}}`;
}

function run(collection, port, upload, failed) {
  const options = {
    collection: collection.toJSON(),
    ignoreRedirects: true,
    insecureFileRead: true,
    workingDir: path.dirname(upload),
    requestAgents: agents(port),
    timeoutRequest: 20000,
    reporters: [],
  };
  return new Promise((resolve, reject) => {
    const runner = newman.run(options, (error) => (error ? reject(error) : resolve()));
    runner.on("request", (error, { item }) => {
      if (error) failed[item.id.slice(CASE.length + 1)] = String(error.message ?? error);
    });
  });
}

async function send(file, port, upload, told) {
  const root = JSON.parse(fs.readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  const wrapped = root.collection && typeof root.collection === "object";
  const own = wrapped ? root.collection : root;
  if (Array.isArray(own.requests) && !own.item) throw new Error("it is a collection v1");
  const { collection, found } = prepared(own, wrapped ? "/collection" : "", upload);
  const variables = collection.variables;
  const items = new Map();
  collection.forEachItem((item) => items.set(item.id, item));
  const failed = {};
  await run(collection, port, upload, failed);
  const cases = found.map(({ pointer }, at) => {
    const item = items.get(`${CASE}-${at}`);
    return { pointer, failed: failed[at] ?? null, ...partsOf(item.request, variables) };
  });
  fs.writeFileSync(told, JSON.stringify(cases));
  return cases.length;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [file, port, upload, told] = line.split("\t");
    const answer = await send(file, Number(port), upload, told).then(
      (requests) => ({ requests }),
      (error) => ({ error: String(error.message ?? error) }),
    );
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  process.exit(0);
}

main();
