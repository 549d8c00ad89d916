use connector_tests::Entry;

use crate::converters::Converter;
use crate::counts::{FIGURES, Kept};
use crate::source::Source;

/// How many of the figures nobody else should have more of.
const HELD: usize = 4;

type Counts = [usize; FIGURES.len()];

/// What two converters keep of a collection.
struct Pair<'a> {
    collection: &'a Entry,
    ours: &'a Kept,
    theirs: &'a Kept,
}

/// The tables: everybody, then each of the others next to the first one on the collections that both convert, and where it keeps
/// more.
pub(crate) fn report(collections: &[Entry], converters: &[Converter]) {
    println!(
        "{} collections. Identical paths are one; parameters without a name, or of no place in the path, are none;",
        collections.len()
    );
    println!(
        "`parameters` are those of operations with the API keys that they ask for and the variables in the paths of their addresses;"
    );
    println!(
        "`bodies` are not blank; `transport` are headers that HTTP describes elsewhere or writes itself"
    );
    let names = FIGURES.iter().map(|name| (*name).to_owned());
    line("", "converted", names);
    for converter in converters {
        let all = total(converter.kept.values());
        row(&converter.name, converter.kept.len(), &all);
    }
    if let Some((own, others)) = converters.split_first() {
        for other in others {
            compare(collections, own, other);
        }
    }
}

fn compare(collections: &[Entry], own: &Converter, other: &Converter) {
    let both = collections.iter().filter_map(|collection| {
        Some(Pair {
            collection,
            ours: own.kept.get(&collection.name)?,
            theirs: other.kept.get(&collection.name)?,
        })
    });
    let both: Vec<Pair<'_>> = both.collect();
    println!("\n{}, on what both convert", other.name);
    let ours = total(both.iter().map(|pair| pair.ours));
    let theirs = total(both.iter().map(|pair| pair.theirs));
    row(&own.name, both.len(), &ours);
    row(&other.name, both.len(), &theirs);
    let ratios = ours.iter().zip(&theirs);
    let ratios = ratios.map(|(ours, theirs)| ratio(*ours, *theirs));
    line("ratio", "", ratios);
    for (at, figure) in FIGURES.iter().enumerate().take(HELD) {
        let lacking = |pair: &&Pair<'_>| pair.theirs.counts()[at] > pair.ours.counts()[at];
        let more: Vec<&Pair<'_>> = both.iter().filter(lacking).collect();
        println!("more {figure}: {} collections", more.len());
        more.iter().for_each(|pair| pair.tell(at));
    }
}

impl Pair<'_> {
    /// Says that the other one keeps more, and what that is.
    fn tell(&self, at: usize) {
        let (ours, theirs) = (self.ours.counts()[at], self.theirs.counts()[at]);
        let source = Source::of(self.collection);
        let why = match FIGURES[at] {
            "operations" => format!(
                "{} where placeholders fill their segments",
                self.theirs.coarse_operations()
            ),
            "parameters" => lacking(self.ours, self.theirs),
            "bodies" => format!("{} are sent with one", source.bodies.len()),
            _ => format!("{} saved responses hold something", source.answers),
        };
        println!("  {}: {ours} of {theirs}; {why}", self.collection.name);
    }
}

/// The parameters that only the other one has, by how many of its operations are given them.
fn lacking(ours: &Kept, theirs: &Kept) -> String {
    let own = ours.inputs();
    let lacking = theirs.inputs().into_iter().filter_map(|(param, count)| {
        let count = count.saturating_sub(own.get(param).copied().unwrap_or_default());
        let (place, name) = param;
        (count > 0).then(|| format!("{count} of {place} {name}"))
    });
    format!("lacking {}", lacking.collect::<Vec<_>>().join(", "))
}

fn total<'a>(kept: impl Iterator<Item = &'a Kept>) -> Counts {
    let mut total = Counts::default();
    for kept in kept {
        for (sum, count) in total.iter_mut().zip(kept.counts()) {
            *sum += count;
        }
    }
    total
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn ratio(ours: usize, theirs: usize) -> String {
    match theirs {
        0 => "-".to_owned(),
        theirs => format!("{:.3}", ours as f64 / theirs as f64),
    }
}

fn row(name: &str, converted: usize, counts: &Counts) {
    let cells = counts.iter().map(usize::to_string);
    line(name, &converted.to_string(), cells);
}

fn line(name: &str, converted: &str, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| format!("{cell:>16}")).collect();
    println!("{name:<28}{converted:>10}{}", cells.concat());
}
