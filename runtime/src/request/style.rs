/// How a list or an object is written into a parameter (`collectionFormat` of OpenAPI 2.0, `style` and `explode` of
/// OpenAPI 3, which stand for expansions of RFC 6570).
///
/// Null is not sent, and neither are null members of an object. Lists and objects inside of others are JSON, except with
/// [`Style::DeepObject`]; lists in an object repeat its key there and with [`Style::Multi`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `a,b`; an object `key,a,other,b`. What `form` and `simple` are without `explode`.
    #[default]
    Csv,
    /// `a b`; an object `key a other b`.
    Ssv,
    /// Separated by tabs.
    Tsv,
    /// `a|b`; an object `key|a|other|b`.
    Pipes,
    /// The parameter once for each item: `name=a&name=b`. An object is sent as parameters of their own: `key=a&other=b`. What
    /// `form` is with `explode`.
    Multi,
    /// An object, with its keys in brackets: `name[key]=a`.
    DeepObject,
    /// `a,b`; an object `key=a,other=b`. What `simple` is with `explode`.
    Pairs,
    /// In a path, with a dot before it: `.a,b`; an object `.key,a,other,b`. Elsewhere as [`Style::Csv`].
    Label,
    /// In a path, with a dot before each item: `.a.b`; an object `.key=a.other=b`. Elsewhere as [`Style::Pairs`].
    LabelExploded,
    /// In a path, with the parameter's name: `;name=a,b`; an object `;name=key,a,other,b`. Elsewhere as [`Style::Csv`].
    Matrix,
    /// In a path, with a name before each item: `;name=a;name=b`; an object `;key=a;other=b`. Elsewhere as [`Style::Pairs`].
    MatrixExploded,
}

/// What stands between the parts of a value.
#[derive(Clone, Copy)]
pub(crate) struct Separators {
    pub(crate) between_items: &'static str,
    /// Between a key and its value.
    pub(crate) in_pair: &'static str,
}

impl Style {
    pub(crate) fn separators(self) -> Separators {
        match self {
            Self::Ssv => Separators::same(" "),
            Self::Tsv => Separators::same("\t"),
            Self::Pipes => Separators::same("|"),
            other => other.in_address(),
        }
    }

    /// A comma may stand in an address as it is, which tells it from a comma inside of an item.
    pub(crate) fn in_address(self) -> Separators {
        match self {
            Self::Csv | Self::DeepObject | Self::Label | Self::Matrix => Separators::same(","),
            Self::Ssv => Separators::same("%20"),
            Self::Tsv => Separators::same("%09"),
            Self::Pipes => Separators::same("%7C"),
            Self::Multi | Self::Pairs | Self::LabelExploded | Self::MatrixExploded => {
                Separators::pairs(",")
            }
        }
    }
}

impl Separators {
    fn same(separator: &'static str) -> Self {
        Self {
            between_items: separator,
            in_pair: separator,
        }
    }

    pub(crate) fn pairs(between_items: &'static str) -> Self {
        Self {
            between_items,
            in_pair: "=",
        }
    }
}
