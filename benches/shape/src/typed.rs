//! The same proof written as types, for any library that reads serde's: an answer that says `"ok": true` and has phones that keep their
//! rules. Whatever has no rule is passed over with [`IgnoredAny`], and nothing is kept.

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

#[derive(serde::Deserialize)]
#[allow(dead_code, reason = "that it can be read is what counts")]
pub(crate) struct Answer {
    ok: True,
    phones: ListOf<Phone>,
}

#[derive(serde::Deserialize)]
#[allow(dead_code, reason = "that it can be read is what counts")]
struct Phone {
    device_id: Id,
    #[serde(default)]
    device_type: Text,
    #[serde(default)]
    created_at: Text,
    #[serde(default)]
    display_name: Text,
    #[serde(default)]
    workspace_id: Text,
    #[serde(default)]
    custom_metadata: Map,
    #[serde(default)]
    properties: Map,
    #[serde(default)]
    errors: ListOf<Map>,
    #[serde(default)]
    warnings: ListOf<Map>,
}

/// `true`, and nothing else.
struct True;

/// Text that is not empty.
struct Id;

/// Text or null.
#[derive(Default)]
struct Text;

/// An object with anything in it.
#[derive(Default)]
struct Map;

/// A list of such values, none of which is kept.
struct ListOf<T>(std::marker::PhantomData<T>);

impl<T> Default for ListOf<T> {
    fn default() -> ListOf<T> {
        ListOf(std::marker::PhantomData)
    }
}

impl<'de> Deserialize<'de> for True {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<True, D::Error> {
        bool::deserialize(deserializer)?.then_some(True).ok_or_else(|| D::Error::custom("not true"))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Id;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an id")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
                if text.is_empty() { Err(E::custom("empty")) } else { Ok(Id) }
            }
        }
        deserializer.deserialize_str(Reader)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Text;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("text or null")
            }
            fn visit_str<E: Error>(self, _: &str) -> Result<Text, E> {
                Ok(Text)
            }
            fn visit_unit<E: Error>(self) -> Result<Text, E> {
                Ok(Text)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl<'de> Deserialize<'de> for Map {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Map, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Map;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Map)
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ListOf<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ListOf<T>, D::Error> {
        struct Reader<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = ListOf<T>;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<ListOf<T>, A::Error> {
                while list.next_element::<T>()?.is_some() {}
                Ok(ListOf::default())
            }
        }
        deserializer.deserialize_seq(Reader(std::marker::PhantomData))
    }
}
