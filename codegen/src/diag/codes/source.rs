//! What reading files, repairing JSON, reading YAML and following references can find.

super::codes! {
    UNREADABLE = "C0101", Error, "the definition cannot be read",
        "The file does not exist, may not be opened, or could not be read to its end. Check the path and its permissions.";
    TOO_LARGE = "C0102", Error, "the file is too large",
        "The file is larger than what is read, so that a wrong path or a hostile file cannot take all memory. Split the definition, or raise the bound.";
    EMPTY = "C0103", Error, "the file is empty",
        "The file holds nothing but white space and comments. Check that the path names the definition.";
    UNCLOSED = "C0104", Error, "a bracket or quote is never closed",
        "The text ends inside an object, an array, a string or a comment. Where the closing mark belongs cannot be guessed without changing what the \
         document means, so nothing is made of it. Complete the file: the message says where the open one stands.";
    MISMATCHED = "C0105", Error, "brackets do not match",
        "An object is closed by `]`, an array by `}`, or the document is closed while more members follow. Which bracket is wrong cannot be guessed \
         without changing what the document means, so nothing is made of it. The message says where the open bracket stands.";
    TOO_DEEP = "C0106", Error, "the document is nested too deeply",
        "Objects and arrays stand more than 256 deep in each other. No real definition does; the bound keeps a hostile one from exhausting the stack.";
    UNEXPECTED = "C0107", Error, "text that is not JSON",
        "Something stands where a value, a key, or a colon is expected, and no repair is certain enough. Correct the text at that place. \
         YAML is read where the name of the file does not end in `.json`.";
    TOO_MANY_REPAIRS = "C0108", Error, "too much of the text had to be repaired",
        "More than ten thousand repairs were needed in one file. Such a text is probably no definition at all. Check that the file is what it should be.";
    UTF16 = "C0110", Assumed, "the file is UTF-16",
        "JSON exchanged between systems must be UTF-8 (RFC 8259 §8.1). The file starts with a UTF-16 byte order mark and was read as such. Save it as UTF-8.";
    NOT_UTF8 = "C0111", Assumed, "bytes that are not UTF-8",
        "JSON must be UTF-8 (RFC 8259 §8.1). The bytes that are not were read as Windows-1252, the usual encoding of texts pasted from an office program. \
         Save the file as UTF-8.";
    EXTRA_COMMA = "C0112", Assumed, "a comma too many",
        "A comma stands before a closing bracket, after an opening one, or after another comma. It was ignored. Remove it.";
    MISSING_COMMA = "C0113", Assumed, "a missing comma",
        "Two entries of an object or array stand next to each other without a comma. They were read as two entries. Add the comma.";
    COMMENT = "C0114", Assumed, "a comment",
        "JSON has no comments (RFC 8259 §2). It was skipped. Remove it, or move its text to a `description`.";
    CONTROL_CHARACTER = "C0115", Assumed, "a raw control character in a string",
        "Characters below U+0020 must be escaped in a JSON string (RFC 8259 §7), and control characters in all of a YAML text (YAML 1.2.2 §5.1). In JSON \
         the character was kept, in YAML it was read as a space. Write `\\t`, `\\n` and so on.";
    TRAILING_TEXT = "C0116", Assumed, "text after the end of the document",
        "The first value of the file is complete, and more text follows. It was ignored. Remove it, or check whether a bracket closes too early.";
    SINGLE_QUOTES = "C0117", Assumed, "a string in single quotes",
        "JSON strings stand in double quotes (RFC 8259 §7). The string was read as if it did. Use double quotes.";
    UNQUOTED_KEY = "C0118", Assumed, "a key without quotes",
        "A key of a JSON object is a string in double quotes (RFC 8259 §4). The word was read as the key. Add the quotes.";
    MISSING_QUOTE = "C0119", Assumed, "a missing closing quote",
        "A string runs into the end of its line, and the next line starts with an entry or a closing bracket. The string was ended with its line. Add the quote.";
    INVALID_ESCAPE = "C0120", Assumed, "an invalid escape in a string",
        "After a backslash only `\" \\ / b f n r t` and `u` with four hexadecimal digits may follow (RFC 8259 §7). The backslash was kept as a character; \
         half of a surrogate pair became U+FFFD. To mean a backslash, write two.";
    INVALID_NUMBER = "C0121", Assumed, "a number that is not written as in JSON",
        "A JSON number has no plus sign, no leading zero, digits on both sides of its point, and is decimal (RFC 8259 §6). \
         The number meant was read. Write it as JSON does.";
    NOT_A_NUMBER = "C0122", Assumed, "a number that JSON cannot hold",
        "`NaN` and `Infinity`, in YAML `.nan` and `.inf`, are not JSON (RFC 8259 §6). The value was read as null.";
    MISSING_VALUE = "C0123", Assumed, "a key without a value",
        "A comma or a closing bracket stands where the value of a key is expected. The value was read as null. Add the value, or remove the key.";
    MISSPELLED_LITERAL = "C0124", Assumed, "a literal that is not written as in JSON",
        "The literals of JSON are `true`, `false` and `null`, in lower case (RFC 8259 §3). The one meant was read.";
    DUPLICATE_KEY = "C0125", Assumed, "a key that the object already has",
        "An object has the same key more than once, which has no agreed meaning (RFC 8259 §4). The last value counts, as with most JSON readers; \
         the earlier ones are lost. Remove or rename one.";
    MISSING_COLON = "C0126", Assumed, "a missing colon",
        "A key and its value stand next to each other without a colon (RFC 8259 §4). They were read as key and value. Add the colon.";
    UNQUOTED_VALUE = "C0127", Assumed, "a string without quotes",
        "A word stands where a value is expected, alone up to the next comma, closing bracket or end of line. It was read as a string. Add the quotes.";
    UNUSUAL_SPACE = "C0128", Assumed, "white space that JSON does not know",
        "Between values JSON knows only space, tab, line feed and carriage return (RFC 8259 §2). The character was skipped. \
         Non-breaking spaces usually come from texts pasted from a web page.";
    OUTSIDE_FOLDER = "C0130", Degraded, "a reference that leaves the definition's folder",
        "References to other files are followed only inside the folder of the root definition, because a definition is somebody else's text and must not \
         be able to read any other file. What was referred to is treated as unknown. Move the file into the folder, or the root definition up.";
    ABSOLUTE_FILE = "C0131", Degraded, "a reference to an absolute path",
        "References to other files are followed only relative to the file that they stand in, and inside the definition's folder. What was referred to is \
         treated as unknown. Use a relative path.";
    REMOTE = "C0132", Degraded, "a reference to a URL",
        "Nothing is fetched from a network while code is generated. What was referred to is treated as unknown. Save the document beside the definition \
         and refer to it by a relative path.";
    MISSING_FILE = "C0133", Degraded, "a reference to a file that cannot be read",
        "The file does not exist or cannot be read, or its text is not a document. What was referred to is treated as unknown.";
    DANGLING = "C0134", Degraded, "a reference to nothing",
        "The document has nothing at the place that the JSON Pointer names (RFC 6901 §4). What was referred to is treated as unknown. Check the spelling, \
         and that `/` in a name is written `~1`.";
    BAD_POINTER = "C0135", Degraded, "a reference that is not a JSON Pointer",
        "The part after `#` must be empty or a JSON Pointer starting with `/` (RFC 6901 §3, §6), with `~` written `~0`, `/` written `~1` and other special \
         characters percent-encoded. What was referred to is treated as unknown.";
    UNREADABLE_PROPERTIES = "C0136", Degraded, "properties that cannot be read",
        "The properties of a connector, which stand beside its definition, do not exist or are no JSON. The definition was read without them.";
    NOT_YAML = "C0140", Error, "text that is not YAML",
        "Something stands where YAML 1.2 does not allow it, and what was meant is not certain enough to go on. The message says what was found. Most often \
         a text that holds `: ` or ` #`, or that starts with one of ``@ ` % & * ! | > { [``, needs quotes, or a line is not indented like its neighbours.";
    TOO_MUCH_REPEATED = "C0141", Error, "aliases that repeat too much",
        "An alias stands for the whole value of its anchor, so that few lines can stand for more than any memory holds. What the aliases of a file repeat is \
         bounded in relation to its size; no real definition comes near. Write the values out, or use `$ref`.";
    UNKNOWN_ALIAS = "C0142", Degraded, "an alias without an anchor",
        "An alias (`*name`) stands for a value before it that is marked with an anchor (`&name`) and complete (YAML 1.2.2 §7.1). There is none, or the alias \
         stands inside of it. The alias was read as null. Correct the name, or put the anchor before it.";
    COMPLEX_KEY = "C0143", Degraded, "a key that is no text",
        "YAML allows lists and mappings as keys, JSON and everything that is described by it does not. The key and its value were skipped. If a text was \
         meant, such as `{id}`, put it in quotes.";
    IGNORED_TAG = "C0144", Note, "a tag that was ignored",
        "Tags of the core schema (YAML 1.2.2 §10.3), such as `!!str`, are followed where the value is what they say. Others mean something to one program \
         alone. The value was read as if the tag were not there.";
    NOTHING_TO_MERGE = "C0145", Degraded, "a merge key without a mapping",
        "The value of the key `<<` is a mapping whose members are taken over, or a list of such mappings. What is something else was left out.";
    MORE_DOCUMENTS = "C0146", Assumed, "several documents in one file",
        "A line `---` starts another document in the same file (YAML 1.2.2 §9.2). The first one was read, the others were not. Put each in a file of its own.";
    UNREADABLE_OVERLAY = "C0150", Error, "an overlay that cannot be read",
        "The file of an overlay does not exist, may not be opened, or could not be read to its end. Check the path and its permissions.";
    NOT_AN_OVERLAY = "C0151", Error, "a document that is no overlay",
        "An overlay is an object with its version in `overlay`, 1.0 or 1.1, and a list of `actions` that is not empty (Overlay Specification 1.1, Overlay \
         Object). Check that the file is the overlay.";
    BAD_ACTION = "C0152", Error, "an action that cannot be understood",
        "An action of an overlay is an object with a `target` and one of `update`, `copy` (since version 1.1) and `remove` (Overlay Specification 1.1, Action \
         Object). It may have a `description` and members that start with `x-`, and nothing else.";
    BAD_JSON_PATH = "C0153", Error, "a query that is no JSONPath",
        "What an action changes or copies is named by a query as RFC 9535 has them. Names with signs in them stand in brackets and quotes, as in \
         `$.paths['/notes'].get['x-internal']`.";
    NOTHING_TARGETED = "C0154", Error, "a target that selects nothing",
        "Every target of an overlay has to select something, and what is copied is one node, so that a change of the definition under its overlay is \
         noticed. Correct the query, or remove the action.";
    OVERLAY_MISMATCH = "C0155", Error, "a change that does not fit what it changes",
        "Objects are merged into objects, arrays are concatenated with arrays, and primitive values take each other's place; nothing else can be merged \
         (Overlay Specification 1.1, Action Object). To replace a value by one of another kind, remove it in an action before. The root cannot be removed.";
    OVERLAY_TOO_LARGE = "C0156", Error, "an overlay that makes too much",
        "Answering a query takes too many steps, or what an action adds makes the definition too large or too deep. No real overlay does; the bounds keep a \
         hostile one from taking all memory and time.";
    UNREADABLE_ENVIRONMENT = "C0160", Error, "an environment that cannot be read",
        "The file of an environment does not exist, may not be opened, or could not be read to its end. Check the path and its permissions.";
}
