//! The server's reports, and what is known not to be in them.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use connector_runtime::Core;

/// Report, scenario and why it is not reached, by tabs.
const UNREACHED: &str = include_str!("../../unreached.tsv");

/// The server's reports, with their addresses.
const REPORTS: [(&str, &str); 4] = [
    ("vanilla", "/report"),
    ("azure", "/report/azure"),
    ("optional", "/report/optional"),
    ("dpg", "/report/dpg"),
];

/// How often the server counted each scenario, by its reports.
pub(crate) struct Counts(Vec<BTreeMap<String, f64>>);

impl Counts {
    pub(crate) async fn fetch(address: &str) -> Result<Self, Box<dyn Error>> {
        let core = Core::builder().base_url(address).build()?;
        let mut reports = Vec::new();
        for (_, path) in REPORTS {
            let report = core.request_to("GET", path).await?;
            reports.push(serde_json::from_slice(report.bytes())?);
        }
        Ok(Self(reports))
    }
}

/// Whether the scenarios of each report are reached.
pub(crate) struct Coverage(Vec<(&'static str, BTreeMap<String, bool>)>);

impl Coverage {
    /// What was reached between two moments. Scenarios that the server makes up while it is called are variants of others, and
    /// are left out; some are counted before any call.
    pub(crate) fn between(before: Counts, after: &Counts) -> Self {
        let reports = REPORTS.into_iter().zip(before.0).zip(&after.0);
        let reached = reports.map(|(((name, _), before), after)| {
            let scenarios = before.into_iter().map(|(scenario, count)| {
                let reached = after.get(&scenario).is_some_and(|after| *after > count);
                (scenario, reached)
            });
            (name, scenarios.collect())
        });
        Self(reached.collect())
    }

    /// Prints what was reached and, when all topics ran, whatever differs from what is known.
    pub(crate) fn compare(&self, claimed: &BTreeSet<&'static str>, is_whole: bool) -> bool {
        let mut differences = self.unclaimed(claimed);
        if is_whole {
            differences.append(&mut self.unexpected());
        }
        for difference in &differences {
            println!("{difference}");
        }
        println!("{:10} {:>7} {:>5}", "report", "reached", "of");
        for (report, scenarios) in &self.0 {
            let reached = scenarios.values().filter(|reached| **reached).count();
            println!("{report:10} {reached:>7} {:>5}", scenarios.len());
        }
        for (report, scenario, why) in known().filter(|_| is_whole) {
            println!("not reached: {report} {scenario}: {why}");
        }
        differences.is_empty()
    }

    /// What the server counted and no call was for, and the other way round.
    fn unclaimed(&self, claimed: &BTreeSet<&'static str>) -> Vec<String> {
        let all = self.0.iter().flat_map(|(_, scenarios)| scenarios);
        let all: BTreeMap<&str, bool> = all
            .map(|(name, reached)| (name.as_str(), *reached))
            .collect();
        let unclaimed = all
            .iter()
            .filter(|(name, reached)| **reached && !claimed.contains(*name));
        let unclaimed =
            unclaimed.map(|(name, _)| format!("{name}: reached, and no scenario is named so"));
        // What the server never counts is known.
        let listed: BTreeSet<&str> = known().map(|(_, scenario, _)| scenario).collect();
        let missed = claimed
            .iter()
            .filter(|name| !all.get(**name).copied().unwrap_or(false) && !listed.contains(**name));
        let missed = missed.map(|name| format!("{name}: the server does not count it as reached"));
        unclaimed.chain(missed).collect()
    }

    /// Differences from the list of what is not reached.
    fn unexpected(&self) -> Vec<String> {
        let mut differences = Vec::new();
        let mut listed: BTreeSet<(&str, &str)> = known()
            .map(|(report, scenario, _)| (report, scenario))
            .collect();
        for (report, scenarios) in &self.0 {
            for (scenario, reached) in scenarios {
                let is_listed = listed.remove(&(*report, scenario.as_str()));
                if *reached == is_listed {
                    let what = if *reached {
                        "reached, and listed as unreached"
                    } else {
                        "not reached"
                    };
                    differences.push(format!("{report} {scenario}: {what}"));
                }
            }
        }
        let gone = listed.into_iter();
        differences.extend(gone.map(|(report, name)| {
            format!("{report} {name}: listed, and there is no such scenario")
        }));
        differences
    }
}

fn known() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    UNREACHED.lines().skip(1).filter_map(|line| {
        let mut columns = line.splitn(3, '\t');
        Some((columns.next()?, columns.next()?, columns.next()?))
    })
}
