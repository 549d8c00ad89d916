use crate::converters::Converter;
use crate::counts::{FIGURES, Kept};

/// How many of the figures nobody else should have more of.
const HELD: usize = 4;

type Counts = [usize; FIGURES.len()];

/// The tables: everybody, then each of the others next to the first one on the collections that both convert, and where it keeps
/// more.
pub(crate) fn report(collections: usize, converters: &[Converter]) {
    println!(
        "{collections} collections. Identical paths are one; parameters without a name, or of no place in the path, are none;"
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
        others.iter().for_each(|other| compare(own, other));
    }
}

fn compare(own: &Converter, other: &Converter) {
    let both = other.kept.iter();
    let both = both.filter_map(|(name, kept)| Some((name, own.kept.get(name)?, kept)));
    let both: Vec<(&String, &Kept, &Kept)> = both.collect();
    println!("\n{}, on what both convert", other.name);
    let ours = total(both.iter().map(|(_, ours, _)| *ours));
    let theirs = total(both.iter().map(|(.., theirs)| *theirs));
    row(&own.name, both.len(), &ours);
    row(&other.name, both.len(), &theirs);
    let ratios = ours.iter().zip(&theirs);
    line(
        "ratio",
        "",
        ratios.map(|(ours, theirs)| ratio(*ours, *theirs)),
    );
    for (at, figure) in FIGURES.iter().enumerate().take(HELD) {
        let more = both.iter().filter_map(|(name, ours, theirs)| {
            let (own, more) = (ours.counts()[at], theirs.counts()[at]);
            (more > own).then(|| (format!("  {name}: {own} of {more}"), *ours, *theirs))
        });
        let more: Vec<(String, &Kept, &Kept)> = more.collect();
        println!("more {figure}: {} collections", more.len());
        for (said, ours, theirs) in more {
            match *figure {
                "parameters" => println!("{said}; {}", elsewhere(ours, theirs)),
                _ => println!("{said}"),
            }
        }
    }
}

/// Where the parameters are that only the other one has.
fn elsewhere(ours: &Kept, theirs: &Kept) -> String {
    let own = ours.params();
    let (mut credentials, mut variables) = (0, 0);
    let mut others = String::new();
    for (param, count) in theirs.params() {
        let lacking = count.saturating_sub(own.get(param).copied().unwrap_or_default());
        let (place, name) = param;
        if ours.credentials.contains(param) {
            credentials += lacking;
        } else if place == "path" && ours.variables.contains(name) {
            variables += lacking;
        } else if lacking > 0 {
            others.push_str(&format!(", {lacking} nowhere ({place} {name})"));
        }
    }
    format!("{credentials} are credentials, {variables} variables of the address{others}")
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
