//! What reading a definition of any format can find.

super::codes! {
    NOT_A_DEFINITION = "C0201", Error, "not an API definition",
        "The document has none of the members that OpenAPI documents and Postman collections start with. Check that the path names the definition.";
    TOO_OLD = "C0203", Error, "a format that is no longer in use",
        "Swagger 1.x was replaced by OpenAPI 2.0 in 2014, and is a set of files rather than one. Convert it to OpenAPI 2.0 first.";
    NO_OPERATIONS = "C0204", Note, "no operations",
        "The definition has no operation that can be called. A client without methods is generated, so that builds do not fail while a definition grows.";
    REFERENCE_LOOP = "C0211", Degraded, "references in a circle",
        "References lead back to where they started without ever reaching a structure. What they stand for becomes any JSON value, or is left out.";
    ENDLESS_ALIAS = "C0212", Degraded, "a type made of nothing but itself",
        "A list or map of itself, or a very long chain of names for names, has no Rust type. It becomes any JSON value.";
    BUDGET = "C0213", Degraded, "more than there is memory for",
        "Reading a definition may take about 20 times its size in memory, and never less than some megabytes. References let a small one stand for an \
         endless one (a thousand types that extend one with a thousand members have a million), and a large one can be made of very small parts. What \
         comes first is read; what does not fit is left out or becomes any JSON value.";
    NO_HOST = "C0220", Note, "no host",
        "The definition does not say where the service is (`host`, OpenAPI 2.0 §Swagger Object). The client has no default address: building one without \
         a base address is an error at run time.";
    HOST_WITH_SCHEME = "C0221", Assumed, "a host with a scheme",
        "`host` holds a host's name and a port and nothing else. The scheme that stands there was taken as the scheme.";
    BAD_HOST = "C0222", Degraded, "a host that is no address",
        "The base address holds white space, quotes or other characters that no address has. The client has no default address.";
    SERVER_WITHOUT_SCHEME = "C0223", Assumed, "an address without a scheme",
        "The address of a server starts with a host's name, and would be relative to where the definition was found. `https://` was put before it.";
    RELATIVE_SERVER = "C0224", Degraded, "an operation's own address that is relative",
        "The servers of an operation or a path replace those of the definition (OpenAPI 3.1 §4.8.5). These lead to where the definition was found, which \
         nobody knows here. The operation is sent to the address of the client.";
    BAD_SCHEME = "C0230", Degraded, "a security scheme that cannot be understood",
        "The scheme has no known `type`, or lacks what its type needs. Requests are sent without it; set the header or query parameter yourself.";
    UNKNOWN_SCHEME = "C0231", Degraded, "a requirement of an unknown security scheme",
        "`security` names a scheme that is not declared or could not be understood. That alternative is left out.";
    BAD_OPERATION = "C0240", Skipped, "an operation that is no object",
        "Below a path stands an HTTP method whose value is not an object. Nothing can be called, so the operation is left out.";
    BAD_PATH = "C0241", Skipped, "a path that is none",
        "The path holds braces that do not pair, an empty placeholder, or white space. No request can be made from it, so the operation is left out.";
    NO_OPERATION_ID = "C0242", Assumed, "an operation without an id",
        "Names in code come from `operationId`. This one was named after its method and path, so that it changes when the path does.";
    DUPLICATE_OPERATION_ID = "C0243", Assumed, "an operation id that is taken",
        "Ids are unique among all operations of a definition. The later operation got a number, which changes when operations are reordered.";
    PATH_WITHOUT_SLASH = "C0244", Assumed, "a path without a slash",
        "Paths start with a slash, and are appended to the base address. One was added.";
    UNUSED_PATH_PARAMETER = "C0250", Degraded, "a path parameter without a placeholder",
        "The parameter says that it travels in the path, and the path has no place for it. It is left out.";
    UNDECLARED_PLACEHOLDER = "C0251", Assumed, "a placeholder without a parameter",
        "The path has a placeholder that no parameter describes. It became a required argument of type text.";
    NAMELESS_PARAMETER = "C0252", Degraded, "a parameter without name or location",
        "A parameter needs `name` and `in`. This one is left out.";
    DUPLICATE_PARAMETER = "C0253", Assumed, "a parameter that is declared twice",
        "A parameter is known by name and location, and a request has one body. The first declaration is taken.";
    UNKNOWN_LOCATION = "C0254", Degraded, "a parameter that goes nowhere",
        "`in` is `path`, `query`, `header`, `formData` or `body`. The parameter is left out.";
    BAD_HEADER_NAME = "C0255", Degraded, "a header name that is none",
        "The name of a header is a token (RFC 9110 §5.6.2): no spaces, colons or other separators. The parameter is left out.";
    BODY_AND_FORM = "C0256", Degraded, "a body beside form fields",
        "A request has one body. The form fields are taken, and the body parameter is left out.";
    UNKNOWN_STYLE = "C0257", Assumed, "a parameter style that its location does not have",
        "`style` is one of a few words, and which ones depends on where the parameter stands (OpenAPI 3.1 §4.8.12.3). The usual one is taken.";
    FRAMING_HEADER = "C0258", Note, "a header by which the end of the body is found",
        "`Content-Length` and `Transfer-Encoding` say where a body ends (RFC 9112 §6). They are written where the body is sent, so that they are always \
         right, and are no parameters.";
    BAD_STATUS = "C0260", Degraded, "a response under something that is no status",
        "Responses are listed under status codes and `default`. This one is left out.";
    BODY_OF_NO_CONTENT = "C0261", Assumed, "a schema for an answer without a body",
        "Answers with status 204, 205 and 304 never have a body (RFC 9110 §6.4.1). The schema was ignored.";
    UNREADABLE_MEDIA = "C0262", Degraded, "a media type that cannot be read into types",
        "The definition has the body only in media types that are not understood, neither JSON, XML, text nor a form. Its bytes are taken and given as they \
         are.";
    BODY_WITHOUT_MEDIA = "C0263", Degraded, "a request body without a media type",
        "`content` of a request body names no media type, so that nobody knows how to write it. Requests are sent without a body; give one by `customize`.";
    PAGES_WITHOUT_ITEMS = "C0264", Degraded, "a list in pages whose items are not found",
        "`x-ms-pageable` says that the answer is a page of a list. Its items are in the member that `itemName` names, in `value`, or in the only member that is a \
         list. The operation gives what its answer is, and no further pages; `customize().items_by(…)` reads them.";
    UNKNOWN_NEXT_OPERATION = "C0265", Assumed, "an operation for further pages that does not exist",
        "`operationName` of `x-ms-pageable` names the operation that reads further pages. The link is taken for an address instead.";
    PAGES_OF_LONG_RUNNING = "C0266", Degraded, "further pages of an operation that takes its time",
        "The operation is followed to its end and gives the first page, and nobody reads the others: call the operation that lists the same things, if there is \
         one.";
    UNKNOWN_FINAL_STATE = "C0267", Assumed, "a final state of an unknown way",
        "`final-state-via` says where the value of an operation is once it has ended. It is taken for what is usual with the method.";
    UNKNOWN_TYPE = "C0301", Degraded, "a type that does not exist",
        "`type` holds a word that means nothing in JSON Schema. The value becomes any JSON value.";
    FOREIGN_TYPE = "C0302", Assumed, "a type from another language",
        "`type` holds a word that other languages use, such as `int` or `datetime`. The type that it surely means was taken.";
    NO_ITEMS = "C0304", Assumed, "a list of unknown items",
        "An array needs `items`. This one may hold anything.";
    TUPLE = "C0305", Degraded, "a list with a schema for each item",
        "The items of the list each have a schema, and nothing says how many there are (`minItems`, and `items: false` or `maxItems`), or there are more than \
         eight. This list may hold anything.";
    DUPLICATE_ENUM_VALUE = "C0306", Assumed, "an enumeration value that is listed twice",
        "The values of an enumeration are different from each other. The second one was ignored.";
    REQUIRED_FLAG = "C0307", Assumed, "`required` as a flag of a schema",
        "In a schema `required` is the list of members that are always there; only parameters have a flag of that name. It was ignored.";
    DANGLING_MAPPING = "C0308", Degraded, "a discriminator that stands for nothing",
        "The mapping of a discriminator names a schema that does not exist (OpenAPI 3.1 §4.8.25). Values with that text become the variant for unknown ones.";
    DYNAMIC_REFERENCE = "C0309", Note, "a dynamic reference",
        "`$dynamicRef` leads to another schema for each schema that it is used from (JSON Schema 2020-12 §8.2.3.2). A type is the same wherever it is used: \
         the reference is followed as if it were a plain one.";
    OBJECT_FOR_NULL = "C0310", Assumed, "an object that stands for null",
        "A schema is either a reference or `{type: object, nullable: true}`. OpenAPI 3.0 has no null alone and no `nullable` beside `$ref`, so that this is how \
         some tools write a reference that may be null; it was taken for that, and not for a choice between the reference and any object.";
    PATTERNS = "C0311", Degraded, "members of several kinds that have no name",
        "`patternProperties` and `additionalProperties` give members other schemas by what they are called (JSON Schema 2020-12 §10.3.2). The members without a \
         name have one type, and here may hold anything.";
    POLICY = "C0401", Degraded, "a policy that is not applied",
        "The properties of the connector hold a policy template: the platform rewrites the host, headers, the path or bodies by it. Clients talk to the \
         service itself and do not apply it yet, so that requests may miss what the service expects.";
    SCRIPT = "C0402", Degraded, "a script that is not run",
        "The properties of the connector name operations for which the platform runs custom code. Clients talk to the service itself: their requests and \
         answers are those of the service.";
}
