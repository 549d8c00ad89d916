//! Clients without their service: expectations that answer calls ([`MockTransport`]), and exchanges with the real service that
//! are recorded once ([`Recorder`]) and played back ([`Playback`]). All of them are transports, so that the code under test is
//! the code that runs; [`PausedTimer`](crate::timer::PausedTimer) takes the waiting out of it.

mod answer;
mod difference;
mod expectation;
mod fixture;
mod mock;
mod playback;
mod recorder;
mod shape;

pub use self::expectation::Expectation;
pub use self::mock::{MockTransport, Unmet};
pub use self::playback::Playback;
pub use self::recorder::Recorder;
