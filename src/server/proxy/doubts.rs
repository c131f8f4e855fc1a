//! Changes of which nobody knows whether they took effect, because no answer of Seam's came.

use super::pairs::ids;
use crate::operations::{Operation, Repeat};
use serde_json::{Map, Value};

/// The changes whose outcome is unknown.
#[derive(Default)]
pub(super) struct Doubts(Vec<Doubt>);

struct Doubt {
    operation: &'static Operation,
    parameters: Map<String, Value>,
}

/// What a repetition says of the change that it repeats.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Learnt {
    Nothing,
    /// The repetition did it, or both did what can be done twice.
    DoneNow,
    /// It had taken effect before the repetition.
    DoneBefore,
}

impl Doubts {
    /// Nobody knows whether this took effect.
    pub(super) fn add(&mut self, operation: &'static Operation, parameters: Map<String, Value>) {
        if !operation.is_read() && !self.0.iter().any(|doubt| doubt.is(operation, &parameters)) {
            self.0.push(Doubt { operation, parameters });
        }
    }

    /// A thing that one of the changes was about: its name and id.
    pub(super) fn about<'a>(&self, parameters: &'a Map<String, Value>) -> Option<(&'a str, &'a str)> {
        let doubted: Vec<&str> = self.0.iter().flat_map(|doubt| ids(&doubt.parameters)).map(|(_, id)| id).collect();
        ids(parameters).into_iter().find(|(_, id)| doubted.contains(id))
    }

    /// The same was asked again, and answered with this status and error type.
    pub(super) fn learn(
        &mut self,
        operation: &'static Operation,
        parameters: &Map<String, Value>,
        status: u16,
        error: Option<&str>,
    ) -> Learnt {
        let Some(place) = self.0.iter().position(|doubt| doubt.is(operation, parameters)) else { return Learnt::Nothing };
        let learnt = match operation.repeat {
            Repeat::Safe | Repeat::GoneMeansDone(..) if (200..300).contains(&status) => Learnt::DoneNow,
            Repeat::GoneMeansDone(_, types) if status == 404 && error.is_some_and(|error| types.contains(&error)) => {
                Learnt::DoneBefore
            }
            _ => Learnt::Nothing,
        };
        if learnt != Learnt::Nothing {
            self.0.remove(place);
        }
        learnt
    }
}

impl Doubt {
    fn is(&self, operation: &Operation, parameters: &Map<String, Value>) -> bool {
        self.operation.name == operation.name && self.parameters == *parameters
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::find;
    use serde_json::json;

    #[test]
    fn a_repetition_tells_what_became_of_the_first() {
        let deactivate = find("phones.deactivate").unwrap();
        let parameters = json!({"device_id": "u1"}).as_object().unwrap().clone();
        let mut doubts = Doubts::default();
        doubts.add(find("phones.get").unwrap(), parameters.clone());
        assert_eq!(doubts.about(&parameters), None);
        doubts.add(deactivate, parameters.clone());
        assert_eq!(doubts.about(&parameters), Some(("device_id", "u1")));
        assert_eq!(doubts.learn(deactivate, &parameters, 409, Some("busy")), Learnt::Nothing);
        assert_eq!(doubts.learn(deactivate, &parameters, 404, Some("phone_not_found")), Learnt::DoneBefore);
        assert_eq!(doubts.about(&parameters), None);
        doubts.add(deactivate, parameters.clone());
        assert_eq!(doubts.learn(deactivate, &parameters, 200, None), Learnt::DoneNow);
        assert_eq!(doubts.learn(deactivate, &parameters, 200, None), Learnt::Nothing);
    }
}
