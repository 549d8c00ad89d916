//! As much English as names need.

/// Singular words that end like plurals, and words without a plural.
const SINGULAR: &[&str] = &[
    "alias",
    "analytics",
    "atlas",
    "aws",
    "bias",
    "bonus",
    "bus",
    "campus",
    "canvas",
    "census",
    "chaos",
    "christmas",
    "corps",
    "diagnostics",
    "dns",
    "ethics",
    "focus",
    "gas",
    "genus",
    "gps",
    "https",
    "ios",
    "kudos",
    "lens",
    "logistics",
    "means",
    "news",
    "nexus",
    "os",
    "physics",
    "plus",
    "radius",
    "series",
    "sms",
    "species",
    "statistics",
    "status",
    "tls",
    "us",
    "virus",
    "yes",
];

/// Words whose plural is the word itself.
const UNCOUNTABLE: &[&str] = &[
    "analytics",
    "aws",
    "content",
    "data",
    "diagnostics",
    "dns",
    "equipment",
    "feedback",
    "fish",
    "https",
    "information",
    "kudos",
    "logistics",
    "media",
    "metadata",
    "money",
    "news",
    "physics",
    "series",
    "sheep",
    "sms",
    "species",
    "staff",
    "statistics",
    "tls",
];

const IRREGULAR: &[(&str, &str)] = &[
    ("analysis", "analyses"),
    ("appendix", "appendices"),
    ("axis", "axes"),
    ("cache", "caches"),
    ("calorie", "calories"),
    ("child", "children"),
    ("cookie", "cookies"),
    ("crisis", "crises"),
    ("criterion", "criteria"),
    ("die", "dice"),
    ("diagnosis", "diagnoses"),
    ("echo", "echoes"),
    ("foot", "feet"),
    ("goose", "geese"),
    ("half", "halves"),
    ("hero", "heroes"),
    ("hypothesis", "hypotheses"),
    ("index", "indices"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("man", "men"),
    ("matrix", "matrices"),
    ("mouse", "mice"),
    ("movie", "movies"),
    ("niche", "niches"),
    ("parenthesis", "parentheses"),
    ("person", "people"),
    ("phenomenon", "phenomena"),
    ("pie", "pies"),
    ("potato", "potatoes"),
    ("quiz", "quizzes"),
    ("series", "series"),
    ("shelf", "shelves"),
    ("synopsis", "synopses"),
    ("thesis", "theses"),
    ("tie", "ties"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("vertex", "vertices"),
    ("veto", "vetoes"),
    ("wolf", "wolves"),
    ("woman", "women"),
    ("zombie", "zombies"),
];

/// Verbs after which a plural adds nothing to a method of a group: `notes().list()`.
const MANY: &[&str] = &["find", "list", "query", "search"];

/// Words that may stand before the verb without becoming an object of it: `BulkCreateNote`.
const ADVERBS: &[&str] = &["batch", "bulk"];

/// The singular of a lower-case English noun; itself when it is none or is no plural.
pub fn singular(word: &str) -> String {
    if SINGULAR.contains(&word) || UNCOUNTABLE.contains(&word) {
        return word.to_owned();
    }
    if let Some((one, _)) = IRREGULAR.iter().find(|(_, many)| *many == word) {
        return (*one).to_owned();
    }
    if let Some(stem) = word.strip_suffix("es")
        && (SINGULAR.contains(&stem)
            || ["ss", "sh", "ch", "x", "zz"]
                .iter()
                .any(|end| stem.ends_with(end)))
    {
        return stem.to_owned();
    }
    match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(stem), _) if stem.len() > 1 => format!("{stem}y"),
        (_, Some(stem)) if stem.len() > 1 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// The plural of a lower-case English noun; itself when it is a plural or has none.
pub fn plural(word: &str) -> String {
    if word.is_empty() || UNCOUNTABLE.contains(&word) || singular(word) != word {
        return word.to_owned();
    }
    if let Some((_, many)) = IRREGULAR.iter().find(|(one, _)| *one == word) {
        return (*many).to_owned();
    }
    if let Some(stem) = word.strip_suffix('y')
        && !stem.is_empty()
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
    {
        return format!("{stem}ies");
    }
    let hisses = ["s", "sh", "ch", "x", "z"]
        .iter()
        .any(|end| word.ends_with(end));
    format!("{word}{}", if hisses { "es" } else { "s" })
}

/// The words of an operation without the noun of the group that it is a method of; `None` when there is nothing to
/// remove.
///
/// In a group `Notes`: `Notes_List` is `list`, `GetNote` is `get`, `BulkCreateNote` is `bulk_create`, `ListNotes_V2` is
/// `list_v2`. What would mislead stays: `GetNotes` and `DeleteNotes` (many or one?), `GetUserNote` (no user is got).
pub fn strip_group(operation: &[String], group: &[String]) -> Option<Vec<String>> {
    let (noun, owner) = group.split_last()?;
    let form = |noun: String| owner.iter().cloned().chain([noun]).collect::<Vec<_>>();
    let (one, many) = (form(singular(noun)), form(plural(&singular(noun))));
    let (body, version) = split_version(operation);

    let prefixes = [group, &one, &many];
    let rest = prefixes
        .iter()
        .find_map(|prefix| body.strip_prefix(*prefix))
        .filter(|rest| !rest.is_empty());
    let rest = rest.or_else(|| {
        body.strip_suffix(one.as_slice())
            .filter(|rest| is_verb(rest))
    });
    let rest = rest.or_else(|| {
        let rest = body.strip_suffix(many.as_slice())?;
        let verb = rest.last()?;
        (is_verb(rest) && MANY.contains(&verb.as_str())).then_some(rest)
    })?;
    Some([rest, version].concat())
}

/// One word, or one after an adverb.
fn is_verb(words: &[String]) -> bool {
    match words {
        [_] => true,
        [adverb, _] => ADVERBS.contains(&adverb.as_str()),
        _ => false,
    }
}

fn split_version(words: &[String]) -> (&[String], &[String]) {
    let is_version = |word: &String| {
        word.strip_prefix('v')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let versions = words
        .iter()
        .rev()
        .take_while(|word| is_version(word))
        .count();
    words.split_at(words.len() - versions)
}
