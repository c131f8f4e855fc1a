//! Who may ask: keeps web pages of other origins away from the sandbox, whose keys everybody knows.
//!
//! A browser says with each request which host it means (`Host`), which page asks (`Origin`) and how far away that page is
//! (`Sec-Fetch-Site`); a page can forge none of these. Programs such as curl and the SDKs send no `Origin`, and are let through.

use super::page::Part;
use crate::error::{Error, Kind, shown};
use axum::http::header::{HOST, ORIGIN, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use std::net::IpAddr;
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer};

/// The hosts that the server answers to, and the origins whose pages may use it.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    listens_on: IpAddr,
    hosts: Vec<String>,
    origins: Origins,
}

/// The origins of web pages, besides the server's own.
#[derive(Debug, Clone)]
enum Origins {
    Any,
    These(Vec<HeaderValue>),
}

impl Guard {
    /// Lets no page in but the server's own.
    pub(super) fn new(listens_on: IpAddr) -> Guard {
        Guard { listens_on, hosts: Vec::new(), origins: Origins::These(Vec::new()) }
    }

    /// Answers to these names too.
    pub(super) fn allow_hosts(&mut self, names: &[String]) -> Result<(), Error> {
        self.hosts = names.iter().map(|name| read_host(name)).collect::<Result<_, _>>()?;
        Ok(())
    }

    /// Lets pages of these origins in, `*` for all.
    pub(super) fn allow_origins(&mut self, origins: &[String]) -> Result<(), Error> {
        self.origins = if origins.iter().any(|origin| origin == "*") {
            Origins::Any
        } else {
            Origins::These(origins.iter().map(|origin| read_origin(origin)).collect::<Result<_, _>>()?)
        };
        Ok(())
    }

    /// What lets the browsers of those pages read the API's answers; none when there are no such pages.
    pub(super) fn cors(&self) -> Option<CorsLayer> {
        let allowed = match &self.origins {
            Origins::Any => AllowOrigin::any(),
            Origins::These(origins) if origins.is_empty() => return None,
            Origins::These(origins) => AllowOrigin::list(origins.iter().cloned()),
        };
        Some(
            CorsLayer::new()
                .allow_origin(allowed)
                .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
                .allow_headers(AllowHeaders::mirror_request())
                .expose_headers([HeaderName::from_static("seam-request-id"), RETRY_AFTER]),
        )
    }

    /// Whether a request is let through: one to this part of the page, or else to the API.
    pub(super) fn check(&self, parts: &Parts, page: Option<Part>) -> Result<(), Error> {
        self.check_host(parts)?;
        match page {
            None => self.check_api(parts),
            Some(Part::Document) => check_page(parts, true),
            Some(Part::Events) => check_page(parts, false),
            Some(Part::Action) => check_action(parts),
        }
    }

    fn check_api(&self, parts: &Parts) -> Result<(), Error> {
        match parts.headers.get(ORIGIN) {
            Some(origin) if is_own(origin, parts) || self.allows(origin) => Ok(()),
            Some(origin) => Err(refused(&format!(
                "pages of the origin \"{}\" may not use this sandbox; `seam-phones serve --allow-origin ORIGIN` lets them",
                shown(&String::from_utf8_lossy(origin.as_bytes()))
            ))),
            // A page that loads an image or a script, or leads here: it says where it is from, if only in part.
            None if matches!(self.origins, Origins::These(_)) && is_foreign(&parts.headers) => {
                Err(refused("pages of other origins may not use this sandbox"))
            }
            None => Ok(()),
        }
    }

    /// Refuses names that we do not know: somebody may have made such a name lead here, to have his pages count as ours.
    fn check_host(&self, parts: &Parts) -> Result<(), Error> {
        let named = parts.uri.authority().map(|authority| authority.as_str().as_bytes());
        for host in parts.headers.get_all(HOST).iter().map(HeaderValue::as_bytes).chain(named) {
            let text = std::str::from_utf8(host).unwrap_or_default();
            if !self.answers_to(text) {
                let message = format!(
                    "this sandbox does not answer to the host \"{}\"; `seam-phones serve --allow-host NAME` lets it",
                    shown(&String::from_utf8_lossy(host))
                );
                return Err(Error::reported(421, "host_not_allowed".to_owned(), message));
            }
        }
        Ok(())
    }

    fn answers_to(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else { return false };
        let name = name.to_ascii_lowercase();
        if name == "localhost" || self.hosts.contains(&name) {
            return true;
        }
        let literal = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(&name);
        literal.parse::<IpAddr>().is_ok_and(|address| self.listens_on.is_unspecified() || address == self.listens_on)
    }

    fn allows(&self, origin: &HeaderValue) -> bool {
        match &self.origins {
            Origins::Any => true,
            Origins::These(origins) => origins.contains(origin),
        }
    }
}

fn refused(message: &str) -> Error {
    Error::reported(403, "origin_not_allowed".to_owned(), message.to_owned())
}

/// Whether the page at `/` may be looked at. A link from elsewhere may lead there: who follows it sees it, and no other page does.
fn check_page(parts: &Parts, is_document: bool) -> Result<(), Error> {
    let says = |name: &str, value: &str| parts.headers.get(name).is_some_and(|given| given.as_bytes() == value.as_bytes());
    let is_followed_link = is_document && says("sec-fetch-mode", "navigate") && says("sec-fetch-dest", "document");
    match parts.headers.get(ORIGIN) {
        Some(origin) if !is_own(origin, parts) => Err(refused("only the page itself may use this")),
        None if is_foreign(&parts.headers) && !is_followed_link => Err(refused("only the page itself may use this")),
        _ => Ok(()),
    }
}

/// Whether this is an action of the page itself, and of no other page.
fn check_action(parts: &Parts) -> Result<(), Error> {
    let is_near = parts.headers.get("sec-fetch-site").is_none_or(|site| site.as_bytes() == b"same-origin");
    match parts.headers.get(ORIGIN) {
        Some(origin) if is_near && is_own(origin, parts) => Ok(()),
        _ => Err(refused("only the page itself may do this; programs use the API")),
    }
}

/// Whether the origin is that of the server, as the browser knows it.
fn is_own(origin: &HeaderValue, parts: &Parts) -> bool {
    let host = parts.headers.get(HOST).map(HeaderValue::as_bytes);
    origin.as_bytes().strip_prefix(b"http://").is_some_and(|own| host.is_some_and(|host| own.eq_ignore_ascii_case(host)))
}

/// Whether a browser says that a page of another origin asks. One at another port of the same host is another, too.
fn is_foreign(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| !matches!(site.as_bytes(), b"same-origin" | b"none"))
}

/// A host without its port. An IPv6 address keeps its brackets.
fn without_port(host: &str) -> Option<&str> {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.contains(']') => (name, port),
        _ => (host, ""),
    };
    let is_name = !name.is_empty() && (name.starts_with('[') || !name.contains(':'));
    (is_name && port.bytes().all(|digit| digit.is_ascii_digit())).then_some(name)
}

/// A name as it stands in `Host`, without a port.
fn read_host(text: &str) -> Result<String, Error> {
    let url = reqwest::Url::parse(&format!("http://{text}/")).ok();
    let is_host = |host: &str| without_port(text) == Some(text) && host.eq_ignore_ascii_case(text) && !host.contains('*');
    url.as_ref().and_then(reqwest::Url::host_str).filter(|host| is_host(host)).map(str::to_owned).ok_or_else(|| {
        let message = format!("\"{}\" is not a host such as seam.test: a name or an address, without a port", shown(text));
        Error::new(Kind::InvalidOptions, message)
    })
}

/// An origin as a browser sends it: scheme, host and perhaps a port, without a slash at the end.
pub(super) fn read_origin(text: &str) -> Result<HeaderValue, Error> {
    let url = reqwest::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let origin = url.map(|url| url.origin().ascii_serialization()).filter(|origin| origin == text);
    origin.and_then(|origin| HeaderValue::from_str(&origin).ok()).ok_or_else(|| {
        Error::new(
            Kind::InvalidOptions,
            format!(
                "\"{}\" is not an origin such as http://localhost:5173: scheme, host and port, in lower case, without a path",
                shown(text)
            ),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(listens_on: &str, hosts: &[&str], host: &str) -> bool {
        let mut guard = Guard::new(listens_on.parse().unwrap());
        guard.allow_hosts(&hosts.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>()).unwrap();
        guard.answers_to(host)
    }

    #[test]
    fn it_answers_to_its_address_to_localhost_and_to_what_it_was_told() {
        for host in ["127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:1", "seam.test:8080", "Seam.test"] {
            assert!(answers("127.0.0.1", &["seam.test"], host), "{host}");
        }
        for host in ["", ":8080", "127.0.0.2", "evil.test", "localhost.evil.test", "seam.test.evil", "127.0.0.1.evil.test"] {
            assert!(!answers("127.0.0.1", &["seam.test"], host), "{host}");
        }
        for host in ["evil.test#localhost", "localhost:80:80", "localhost:80@evil", "[::1]", "::1", "2130706433", "127.1"] {
            assert!(!answers("127.0.0.1", &[], host), "{host}");
        }
    }

    #[test]
    fn a_listener_on_every_address_answers_to_every_address_and_to_no_name() {
        for host in ["10.0.0.7:8080", "[fe80::1]:8080", "[::1]", "127.0.0.1"] {
            assert!(answers("0.0.0.0", &[], host) && answers("::", &[], host), "{host}");
        }
        assert!(!answers("0.0.0.0", &[], "evil.test") && !answers("::", &[], "10.0.0.7.evil.test"));
        assert!(answers("::1", &[], "[::1]:8080"));
    }

    #[test]
    fn what_is_no_host_is_refused() {
        for host in ["", "seam.test:8080", "http://seam.test", "seam.test/", "a b", "*", "user@seam.test"] {
            assert!(read_host(host).is_err(), "{host}");
        }
        assert_eq!(read_host("Seam.Test").unwrap(), "seam.test");
        assert_eq!(read_host("192.0.2.7").unwrap(), "192.0.2.7");
        assert_eq!(read_host("[2001:db8::7]").unwrap(), "[2001:db8::7]");
    }
}
