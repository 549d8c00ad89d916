//! What reading Postman collections can find.

super::codes! {
    BAD_ITEM = "C0701", Degraded, "an item that is neither a folder nor a request",
        "A folder has `item`, and a request `request` (Collection Format v2.1, §Items). This one has neither, and is left out.";
    BAD_METHOD = "C0702", Assumed, "a method that is none",
        "The method of a request is a word such as `GET` (RFC 9110 §9). What stands here cannot be sent, and GET is taken.";
    MERGED = "C0703", Note, "a request that is the same operation as another one",
        "Several requests have the same method and address, and what one of them sends the others can send too. They have one method in Rust, which takes \
         the parameters of all of them; the names of all stand in its documentation.";
    NO_ADDRESS = "C0704", Note, "an address that is only known to who sends requests",
        "The address of requests starts with variables that have no value, in the collection and in the environments that were given. Callers set it when \
         they build a client.";
    CIRCLE = "C0705", Assumed, "a variable that stands in its own value",
        "Values of variables may hold variables, but following them has to end. This one is taken for a variable without a value.";
    LITERAL_CREDENTIAL = "C0706", Note, "what looks like a credential",
        "A password, a key or a token stands in the file as it is. It is not written into code, and everybody who can read the file can use it: put a variable \
         in its place, and have it replaced by another one.";
    SCRIPT = "C0707", Note, "a script that changes the request",
        "Scripts are not run. This one reads or writes the request before it is sent, to sign it for instance. Set what it computes by setters, or with a \
         credential of your own, which sees the whole request.";
    NOT_JSON = "C0708", Degraded, "a body that is no JSON",
        "The body is sent as JSON, and its text is none, also when variables, comments and commas at the end of lists are left out. It is taken as text.";
    REPAIRED = "C0709", Assumed, "a body that was repaired",
        "JSON has no comments and no commas before closing brackets, and a body is one value. The type of the body was inferred as if they were not there.";
    NAMELESS = "C0710", Degraded, "a parameter whose name is not known",
        "The name of a parameter, a header or a field is empty or made of variables, so that no argument can be named after it. It is left out; set it by \
         `customize`.";
    NOWHERE = "C0711", Assumed, "a request without an address",
        "The request has no address, or an empty one. It is sent to the root of the service.";
    UNKNOWN_BODY = "C0712", Degraded, "a body that is written in no known way",
        "Bodies are `raw`, `urlencoded`, `formdata`, `file` or `graphql` (Collection Format v2.1, §Request). This one is something else, and is left out; set \
         it by `customize`.";
    UNSENT_BODY = "C0713", Note, "a body that is not sent",
        "Postman sends requests of methods such as GET without a body unless `disableBodyPruning` of `protocolProfileBehavior` is true (Collection Format \
         v2.1, §Protocol Profile Behavior). The body that is kept with this one is none of the operation.";
    NO_VARIABLES = "C0714", Error, "an environment without variables",
        "Environments and globals have a list `values` (Postman's exports of environments). This file has none, so that it is another kind of file.";
    ONLY_FOR_COLLECTIONS = "C0715", Note, "a setting that only collections have a use for",
        "Environments give values to the variables of Postman collections, and settings of inference say how far their examples are trusted. Other \
         definitions have neither; leave the setting out.";
    SENDING = "C0716", Note, "settings of how requests are sent",
        "Redirects, certificates, proxies and the like (Collection Format v2.1, §Protocol Profile Behavior) are no matter of an operation. Methods send as the \
         client's transport does: set them there.";
}
