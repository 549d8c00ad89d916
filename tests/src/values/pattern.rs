use regex_syntax::hir::{Class, Hir, HirKind};

/// How many repetitions are tried until a text is long enough.
const MAX_REPEATS: u32 = 64;

/// A text that a pattern matches, of at least this many characters; `None` where the pattern is not simple. The validator has
/// the last word about it.
pub(super) fn matching(pattern: &str, least: usize) -> Option<String> {
    let hir = regex_syntax::ParserBuilder::new()
        .build()
        .parse(pattern)
        .ok()?;
    (0..MAX_REPEATS).find_map(|extra| {
        let mut text = String::new();
        write(&hir, extra, &mut text)?;
        (text.chars().count() >= least).then_some(text)
    })
}

fn write(hir: &Hir, extra: u32, to: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => to.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => to.push(member(class)?),
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            for _ in 0..repetition.min.saturating_add(extra).min(most).min(512) {
                write(&repetition.sub, extra, to)?;
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, to)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, extra, to))?,
        HirKind::Alternation(parts) => write(parts.first()?, extra, to)?,
    }
    Some(())
}

/// A letter or digit where the class has one.
fn member(class: &Class) -> Option<char> {
    let Class::Unicode(class) = class else {
        return None;
    };
    let holds = |c: char| {
        class
            .iter()
            .any(|range| (range.start()..=range.end()).contains(&c))
    };
    let likely = ['a', 'A', '1', '0', '-', '_', ' ', '.']
        .into_iter()
        .find(|c| holds(*c));
    likely.or_else(|| class.iter().next().map(|range| range.start()))
}
