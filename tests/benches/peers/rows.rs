use std::io;
use std::time::Duration;

use crate::cost::median;
use crate::documents::Document;
use crate::generators::Generator;
use crate::recorder::Cost;
use crate::workshop::{Failure, Step, Workshop};

/// What takes longer is measured once.
const REPEATED: Duration = Duration::from_secs(60);

/// A generator and what it cost for a document.
pub(crate) struct Row {
    pub(crate) generator: &'static Generator,
    /// How many lines of Rust it wrote.
    pub(crate) lines: usize,
    pub(crate) generation: Runs,
    pub(crate) check: Runs,
    pub(crate) build: Runs,
}

/// The runs of one step.
#[derive(Default)]
pub(crate) struct Runs {
    costs: Vec<Cost>,
    pub(crate) failure: Option<Failure>,
}

impl Row {
    pub(crate) fn new(generator: &'static Generator) -> Self {
        Self {
            generator,
            lines: 0,
            generation: Runs::default(),
            check: Runs::default(),
            build: Runs::default(),
        }
    }

    /// One round of all steps, up to the first that fails.
    pub(crate) fn run(
        &mut self,
        workshop: &Workshop,
        document: &Document,
        round: usize,
    ) -> io::Result<()> {
        let (generator, name) = (self.generator, &document.name);
        for step in [Step::Generate, Step::Check, Step::Build] {
            let runs = self.runs(step);
            if runs.failure.is_some() {
                break;
            }
            if round > 0 && !runs.are_repeated() {
                continue;
            }
            eprintln!("round {}: {name}, {}, {step:?}", round + 1, generator.name);
            match workshop.run(step, generator, document)? {
                Ok(cost) => runs.costs.push(cost),
                Err(failure) => {
                    runs.failure = Some(failure);
                    break;
                }
            }
        }
        if self.generation.failure.is_none() {
            self.lines = workshop.lines(generator, document)?;
        }
        Ok(())
    }

    /// Whether a step took all the CPU time that it may take.
    pub(crate) fn was_ended(&self) -> bool {
        let steps = [&self.generation, &self.check, &self.build];
        steps
            .iter()
            .any(|runs| matches!(runs.failure, Some(Failure::Limit)))
    }

    fn runs(&mut self, step: Step) -> &mut Runs {
        match step {
            Step::Generate => &mut self.generation,
            Step::Check => &mut self.check,
            Step::Build => &mut self.build,
        }
    }
}

impl Runs {
    /// The median of the CPU time, when there was a run and none failed.
    pub(crate) fn cpu(&self) -> Option<Duration> {
        self.is_complete()
            .then(|| median(self.costs.iter().map(|cost| cost.cpu)))
    }

    /// The median of the peak memory, in kilobytes, when there was a run and none failed.
    pub(crate) fn memory(&self) -> Option<u64> {
        self.is_complete()
            .then(|| median(self.costs.iter().map(|cost| cost.memory)))
    }

    fn is_complete(&self) -> bool {
        self.failure.is_none() && !self.costs.is_empty()
    }

    fn are_repeated(&self) -> bool {
        self.costs.iter().all(|cost| cost.cpu < REPEATED)
    }
}
