//! What writing a definition in another format can find.

super::codes! {
    SAME_ROUTE = "C0801", Degraded, "an operation that becomes one with another",
        "A document has one operation of each method and path. This one and an earlier one became one operation, which takes the parameters and the bodies \
         of both, requires what both require, and gives the answers of both. Its description names all of them.";
    SAME_PATH = "C0802", Note, "a path that differs in the names of its placeholders alone",
        "Such paths are the same path (OpenAPI 3.0.3 §4.7.8). The placeholders got the names of the first one, and the parameter keeps its own as \
         `x-ms-client-name`. On the wire nothing changes.";
    QUERY_IN_PATH = "C0803", Assumed, "a path that ends in a query",
        "A path has no query (OpenAPI 3.0.3 §4.7.8). What stands there became parameters of the query with one value each.";
    METHOD = "C0804", Skipped, "a method for which a path has no place",
        "A path item has members for some methods, and `TRACE` is not among them in OpenAPI 2.0. The operation was left out.";
    PLACEHOLDER = "C0805", Assumed, "a placeholder that got another name",
        "The placeholders of a path have names that differ, and no slash in them. One that stands for the same parameter as an earlier one became a parameter of \
         its own, which has to get the same value.";
    SERVER = "C0810", Degraded, "an address that cannot be written",
        "OpenAPI 2.0 has one host for the whole definition, with a name and a port alone, and OpenAPI 3 has nothing that replaces the address of a part of an \
         operation's callers. The address was left out: requests go to the address of the definition.";
    SERVER_VARIABLE = "C0811", Assumed, "a variable part of an address",
        "OpenAPI 3 wants a default for each variable of an address, and OpenAPI 2.0 has no variables. A missing default became an empty text; in OpenAPI 2.0 the \
         defaults stand in the address. An address that only callers know became a variable.";
    STYLE = "C0812", Degraded, "a list or an object that is written in a way of its own",
        "The format has no word for the way in which the parameter writes its values. The usual way of its location was taken, and the service may not \
         understand it.";
    OBJECT_PARAMETER = "C0813", Degraded, "a parameter that is more than a text",
        "In OpenAPI 2.0 parameters outside of the body are texts, numbers, booleans and lists of these. This one became a text, which the caller has to \
         write as the service wants it.";
    COOKIE = "C0814", Degraded, "a parameter in a cookie",
        "OpenAPI 2.0 has no parameters in cookies. It became a part of a header `Cookie`, whose whole value the caller has to write.";
    HEADER = "C0815", Degraded, "a header that cannot be a parameter",
        "In OpenAPI 3 parameters for `Accept` and `Content-Type` are ignored (OpenAPI 3.0.3 §4.7.12.2), since the media types of bodies say it. It was left out.";
    OTHER_BODY = "C0820", Degraded, "a body that can be written in several ways",
        "In OpenAPI 2.0 all media types of a request carry the same. The first way was taken, and the others were left out.";
    FORM = "C0821", Degraded, "a part of a form that cannot be described",
        "In OpenAPI 2.0 the fields of a form are texts, numbers, booleans, lists of these and single files. What is something else became a text, or one file.";
    MEDIA = "C0822", Degraded, "answers in several media types",
        "In OpenAPI 2.0 an operation lists the media types of all its answers together. Which of them has which is lost.";
    STATUS_RANGE = "C0823", Degraded, "an answer for a range of statuses",
        "OpenAPI 2.0 knows single statuses and `default`. Answers for `2XX` stand under 200, others under `default`, where that is free; else they were left out.";
    NO_ANSWERS = "C0824", Assumed, "an operation without answers",
        "The answers of an operation are required, and nothing is said of them. An answer without a body was written under `default`.";
    SEQUENCE = "C0825", Degraded, "values that come one after the other",
        "OpenAPI 2.0 does not know bodies that are a sequence of JSON values. The body was described as a list in its media type.";
    UNION = "C0830", Degraded, "one of several types",
        "OpenAPI 2.0 has no unions, but for objects that extend a common one which tells them apart by a member. This one became an object with the members of all \
         of them, or any value; `x-anyOf` holds the types.";
    TUPLE = "C0831", Degraded, "a list with a type for each item",
        "OpenAPI 2.0 and 3.0 have one schema for all items of a list. This one permits each of the types at every place; its length is kept.";
    WORD = "C0832", Degraded, "a word that schemas do not have",
        "OpenAPI 2.0 has no `writeOnly` and no `deprecated` in schemas and parameters. The word was written with `x-` before it, which few programs know.";
    LIMIT = "C0833", Degraded, "a limit that cannot be written",
        "Lengths and counts are whole numbers that are not negative, and bounds are numbers. In OpenAPI 2.0 a parameter has one limit of each kind, and a file \
         has none. The limit was left out.";
    XML = "C0834", Degraded, "a namespace that is no URI",
        "The namespace of an element is an absolute URI (OpenAPI 3.0.3 §4.7.26). It was left out.";
    COMPONENT_NAME = "C0835", Note, "a schema whose name is no name of a component",
        "Names of components consist of letters, digits, dots, hyphens and underscores (OpenAPI 3.0.3 §4.7.7), and are unique. The schema got one that does.";
    SCHEME = "C0840", Degraded, "a security scheme that the format does not have",
        "OpenAPI 2.0 knows keys in headers and queries, basic authentication and OAuth 2.0, and OpenAPI 3.0 neither certificates nor the flow for devices. The \
         scheme became a key that carries the same, where there is one, or was left out.";
    FLOWS = "C0841", Assumed, "a security scheme of several flows",
        "In OpenAPI 2.0 a scheme of OAuth 2.0 has one flow. It became a scheme for each, any of which is enough.";
    WEBHOOK = "C0850", Degraded, "what the service sends by itself",
        "OpenAPI has webhooks since version 3.1. In 3.0 they stand under `x-webhooks`, which some programs know; in 2.0 they were left out.";
    EXTENSION = "C0851", Degraded, "an extension that refers to the document",
        "What the reference names may stand somewhere else in the result, or not at all. The extension was left out.";
    LINK = "C0852", Degraded, "a link that is no address",
        "The address of external documentation is a URL. It was left out.";
    INFO = "C0853", Assumed, "no title or no version",
        "Both are required, and collections of Postman have no version. `API` and `1.0.0` were written where there was nothing.";
}
