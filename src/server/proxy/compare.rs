//! Where two answers to the same request differ, beyond what two servers may choose for themselves.

use super::pairs::{Pairs, Relation, is_handed_on, is_id, is_ids};
use serde_json::{Map, Value};

/// One difference.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// In words.
    Plain(String),
    /// The member at this path is in the upstream server's answer only.
    Added(String),
}

/// Compares what the upstream server answered with what the shadow did, and learns the pairs of their ids.
pub(super) fn compare(pairs: &mut Pairs, upstream: &Value, shadow: &Value) -> Vec<Difference> {
    let mut comparison = Comparison { pairs, differences: Vec::new() };
    comparison.values("", "", upstream, shadow);
    comparison.differences
}

struct Comparison<'a> {
    pairs: &'a mut Pairs,
    differences: Vec<Difference>,
}

impl Comparison<'_> {
    /// Notes a difference; once, when the items of a list have it in common.
    fn note(&mut self, difference: Difference) {
        if !self.differences.contains(&difference) {
            self.differences.push(difference);
        }
    }

    fn values(&mut self, path: &str, name: &str, upstream: &Value, shadow: &Value) {
        match (upstream, shadow) {
            (Value::Object(theirs), Value::Object(ours)) => self.objects(path, theirs, ours),
            (Value::Array(theirs), Value::Array(ours)) => self.lists(path, name, theirs, ours),
            (Value::String(theirs), Value::String(ours)) if is_id(name) => self.ids(path, theirs, ours),
            (Value::String(theirs), Value::String(ours)) if is_handed_on(name) => self.pairs.learn(theirs, ours),
            _ if kind(upstream) != kind(shadow) => {
                let (theirs, ours) = (kind(upstream), kind(shadow));
                self.note(Difference::Plain(format!("{}: Seam answered {theirs}, the sandbox {ours}", shown(path))));
            }
            _ => {}
        }
    }

    fn objects(&mut self, path: &str, theirs: &Map<String, Value>, ours: &Map<String, Value>) {
        for (name, member) in theirs {
            let path = inside(path, name);
            match ours.get(name) {
                Some(own) => self.values(&path, name, member, own),
                None => self.note(Difference::Added(path)),
            }
        }
        for name in ours.keys().filter(|name| !theirs.contains_key(*name)) {
            let path = inside(path, name);
            self.note(Difference::Plain(format!("{path}: Seam's answer does not have it, the sandbox's has")));
        }
    }

    fn ids(&mut self, path: &str, theirs: &str, ours: &str) {
        match self.pairs.relation(theirs, ours) {
            Relation::Same => {}
            Relation::Unknown => self.pairs.learn(theirs, ours),
            Relation::Different => {
                self.note(Difference::Plain(format!("{path}: Seam's id stands for something else than the sandbox's")));
            }
        }
    }

    fn lists(&mut self, path: &str, name: &str, theirs: &[Value], ours: &[Value]) {
        if theirs.len() != ours.len() {
            let new = theirs.iter().filter(|item| self.is_new(item)).count();
            let note = if new > 0 { format!(" ({new} of Seam's did not come through the proxy before)") } else { String::new() };
            let (theirs, ours) = (items(theirs.len()), items(ours.len()));
            self.note(Difference::Plain(format!("{}: Seam answered {theirs}, the sandbox {ours}{note}", shown(path))));
        }
        let counts_agree = theirs.len() == ours.len();
        if is_ids(name) {
            return self.lists_of_ids(path, theirs, ours);
        }
        let path = format!("{path}[]");
        let mut free: Vec<bool> = vec![true; ours.len()];
        let mut is_one_without = false;
        for (at, item) in theirs.iter().enumerate() {
            let Some(place) = self.partner(item, at, ours, &free) else {
                is_one_without = true;
                continue;
            };
            if let (Some(own), Some(free)) = (ours.get(place), free.get_mut(place)) {
                *free = false;
                self.values(&path, "", item, own);
            }
        }
        if is_one_without && counts_agree {
            self.note(Difference::Plain(format!("{path}: Seam's list has other things in it than the sandbox's")));
        }
    }

    /// Whether an item has ids, and one of them was never seen.
    fn is_new(&self, item: &Value) -> bool {
        let members = item.as_object().into_iter().flatten();
        members.filter(|(name, _)| is_id(name)).filter_map(|(_, id)| id.as_str()).any(|id| self.pairs.of(id).is_none())
    }

    /// The place of the shadow's item that stands for this one, which is at the place `at` of its own list.
    fn partner(&self, item: &Value, at: usize, ours: &[Value], free: &[bool]) -> Option<usize> {
        let Value::Object(item) = item else {
            return Some(at).filter(|at| *at < ours.len());
        };
        let likeness = |place: usize| {
            let own = ours.get(place).filter(|_| free.get(place) == Some(&true))?.as_object()?;
            self.likeness(item, own)
        };
        // Most lists are in the same order on both sides.
        if let Some(1..) = likeness(at) {
            return Some(at);
        }
        // Of those that are equally like it the first.
        (0..ours.len())
            .filter_map(|place| Some((place, likeness(place)?)))
            .min_by_key(|(_, likeness)| std::cmp::Reverse(*likeness))
            .map(|(place, _)| place)
    }

    /// How many ids say that these two are the same; none when something says that they are not.
    fn likeness(&self, theirs: &Map<String, Value>, ours: &Map<String, Value>) -> Option<usize> {
        let (mut same, mut unknown) = (0, 0);
        for (name, id) in theirs.iter().filter(|(name, _)| is_id(name)) {
            if let (Value::String(theirs), Some(Value::String(ours))) = (id, ours.get(name)) {
                match self.pairs.relation(theirs, ours) {
                    Relation::Same => same += 1,
                    Relation::Unknown => unknown += 1,
                    Relation::Different => return None,
                }
            }
        }
        // Things that are new may have much in common, such as their workspace, and yet be different sorts of things.
        let are_known = same > 0 && unknown == 0;
        (are_known || are_of_one_kind(theirs, ours)).then_some(same)
    }

    fn lists_of_ids(&mut self, path: &str, theirs: &[Value], ours: &[Value]) {
        let mut left: Vec<&str> = ours.iter().filter_map(Value::as_str).collect();
        let mut new = Vec::new();
        for id in theirs.iter().filter_map(Value::as_str) {
            match self.pairs.of(id) {
                Some(paired) => match left.iter().position(|own| *own == paired) {
                    Some(place) => drop(left.remove(place)),
                    None if theirs.len() == ours.len() => {
                        self.note(Difference::Plain(format!("{path}: Seam's ids stand for something else than the sandbox's")));
                    }
                    None => {}
                },
                None => new.push(id),
            }
        }
        if new.len() == left.len() {
            new.into_iter().zip(left).for_each(|(theirs, ours)| self.ids(path, theirs, ours));
        }
    }
}

/// Whether nothing in them says that they are different sorts of things.
fn are_of_one_kind(theirs: &Map<String, Value>, ours: &Map<String, Value>) -> bool {
    theirs.iter().all(|(name, value)| match (value, ours.get(name)) {
        (Value::Bool(theirs), Some(Value::Bool(ours))) => theirs == ours,
        (Value::String(theirs), Some(Value::String(ours))) if name.ends_with("_type") => theirs == ours,
        _ => true,
    })
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn items(number: usize) -> String {
    format!("{number} item{}", if number == 1 { "" } else { "s" })
}

fn inside(path: &str, name: &str) -> String {
    let name = crate::error::shown(name);
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

fn shown(path: &str) -> &str {
    if path.is_empty() { "the body" } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn plain(text: &str) -> Difference {
        Difference::Plain(text.to_owned())
    }

    #[test]
    fn what_servers_choose_is_no_difference_and_teaches_the_pairs() {
        let mut pairs = Pairs::default();
        let theirs =
            json!({"phone": {"device_id": "u1", "display_name": "Pixel", "created_at": "2020", "token": "t1"}, "ok": true});
        let ours =
            json!({"phone": {"device_id": "s1", "display_name": "Phone", "created_at": "2021", "token": "t2"}, "ok": true});
        assert_eq!(compare(&mut pairs, &theirs, &ours), []);
        assert_eq!((pairs.of("u1"), pairs.of("t1")), (Some("s1"), Some("t2")));
    }

    #[test]
    fn members_types_and_ids_are_compared() {
        let mut pairs = Pairs::default();
        pairs.learn("u1", "s1");
        let theirs = json!({"phone": {"device_id": "u2", "nickname": 1, "new": {}}});
        let ours = json!({"phone": {"device_id": "s1", "nickname": "x", "warnings": []}});
        assert_eq!(
            compare(&mut pairs, &theirs, &ours),
            [
                plain("phone.device_id: Seam's id stands for something else than the sandbox's"),
                plain("phone.nickname: Seam answered a number, the sandbox text"),
                Difference::Added("phone.new".to_owned()),
                plain("phone.warnings: Seam's answer does not have it, the sandbox's has"),
            ]
        );
    }

    #[test]
    fn the_items_of_lists_are_told_by_their_ids_in_any_order() {
        let mut pairs = Pairs::default();
        pairs.learn("u1", "s1");
        pairs.learn("u2", "s2");
        let theirs = json!({"l": [{"a_id": "u2", "x": 1}, {"a_id": "u1"}]});
        let ours = json!({"l": [{"a_id": "s1"}, {"a_id": "s2", "x": 2}]});
        assert_eq!(compare(&mut pairs, &theirs, &ours), []);
        let more = json!({"l": [{"a_id": "u2", "x": 1}, {"a_id": "old"}, {"a_id": "u1"}]});
        assert_eq!(
            compare(&mut pairs, &more, &ours),
            [plain("l: Seam answered 3 items, the sandbox 2 items (1 of Seam's did not come through the proxy before)")]
        );
        assert_eq!(pairs.of("old"), None);
        let other = json!({"l": [{"a_id": "u2", "x": 1}, {"a_id": "old"}]});
        assert_eq!(compare(&mut pairs, &other, &ours), [plain("l[]: Seam's list has other things in it than the sandbox's")]);
    }

    #[test]
    fn things_that_were_there_before_are_paired_with_those_of_their_kind() {
        let mut pairs = Pairs::default();
        let theirs = json!({"s": [{"s_id": "u1", "external_type": "a"}, {"s_id": "u2", "external_type": "b"}]});
        let ours = json!({"s": [{"s_id": "s2", "external_type": "b"}, {"s_id": "s1", "external_type": "a"}]});
        assert_eq!(compare(&mut pairs, &theirs, &ours), []);
        assert_eq!((pairs.of("u1"), pairs.of("u2")), (Some("s1"), Some("s2")));
    }

    #[test]
    fn new_things_of_different_sorts_are_not_paired_for_what_they_have_in_common() {
        let mut pairs = Pairs::default();
        pairs.learn("w1", "w2");
        let theirs = json!({"e": [{"e_id": "u1", "event_type": "a", "workspace_id": "w1"}]});
        let ours = json!({"e": [{"e_id": "s1", "event_type": "b", "workspace_id": "w2"}]});
        assert_eq!(compare(&mut pairs, &theirs, &ours), [plain("e[]: Seam's list has other things in it than the sandbox's")]);
        assert_eq!(pairs.of("u1"), None);
        // What is known stays the same, even as another sort of thing.
        pairs.learn("u1", "s1");
        assert_eq!(compare(&mut pairs, &theirs, &ours), []);
    }

    #[test]
    fn lists_of_ids_are_compared_as_sets() {
        let mut pairs = Pairs::default();
        pairs.learn("u1", "s1");
        assert_eq!(compare(&mut pairs, &json!({"a_ids": ["u1", "u2"]}), &json!({"a_ids": ["s2", "s1"]})), []);
        assert_eq!(pairs.of("u2"), Some("s2"));
        assert_eq!(
            compare(&mut pairs, &json!({"a_ids": ["u1"]}), &json!({"a_ids": ["s2"]})),
            [plain("a_ids: Seam's ids stand for something else than the sandbox's")]
        );
    }
}
