//! Where a client asks: a URL or a sandbox, and the proxy between.

use super::{Endpoint, invalid};
use crate::error::Error;
use base64::Engine as _;

/// What follows `sandbox:` for a sandbox in memory that has a name.
const IN_MEMORY: &str = "memory-";

/// What follows `sandbox:` for a sandbox in a file, whatever the file's name: what a package puts before a path that it is given.
const IN_FILE: &str = "file:";

/// Reads an endpoint.
pub(super) fn check(text: &str, allow_insecure_http: bool) -> Result<Endpoint, Error> {
    if let Some(place) = text.strip_prefix("sandbox:") {
        return sandbox(place);
    }
    let url = reqwest::Url::parse(text).map_err(|_| {
        invalid("endpoint must be a URL such as \"https://connect.getseam.com\", or \"sandbox:\", or \"sandbox:PATH\"")
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid("endpoint must not hold a user name or password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("endpoint must not hold a query or a fragment"));
    }
    match url.scheme() {
        "https" => {}
        "http" if allow_insecure_http || is_loopback(&url) => {}
        "http" => {
            return Err(invalid(
                "endpoint is plain http:// to another machine, which would show the token to the network; use https://, or set allow_insecure_http",
            ));
        }
        _ => return Err(invalid("endpoint must begin with https://, http:// (to this machine) or sandbox:")),
    }
    Ok(Endpoint::Remote(url.as_str().trim_end_matches('/').to_owned()))
}

/// Reads what follows `sandbox:`.
fn sandbox(place: &str) -> Result<Endpoint, Error> {
    if cfg!(not(feature = "sandbox")) {
        return Err(invalid("this build of seam-phones has no sandbox (feature `sandbox`)"));
    }
    if place.contains('\0') {
        return Err(invalid("the sandbox's path holds a zero byte"));
    }
    if let Some(path) = place.strip_prefix(IN_FILE) {
        // Mostly a setting that was not set. What the caller means to keep would be in memory, and lost.
        let message = "the path of a sandbox is empty: give the path of a file, or leave it out for a sandbox in memory";
        return if path.is_empty() { Err(invalid(message)) } else { Ok(Endpoint::Sandbox(Some(path.to_owned()))) };
    }
    if let Some(name) = place.strip_prefix(IN_MEMORY) {
        let message = "the sandbox in memory has no name: \"sandbox:memory-NAME\", or \"sandbox:\" for one of this client alone";
        return if name.is_empty() { Err(invalid(message)) } else { Ok(Endpoint::SharedSandbox(name.to_owned())) };
    }
    Ok(Endpoint::Sandbox(Some(place.to_owned()).filter(|path| !path.is_empty())))
}

/// Whether the URL names this machine.
pub(crate) fn is_loopback(url: &reqwest::Url) -> bool {
    match url.host_str() {
        Some("localhost") => true,
        Some(host) => host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}

/// What a log must not show of a proxy's URL: the password, as it is written and as it is meant, and what stands for it in a header.
pub(super) fn secrets_of_proxy(text: &str) -> Vec<String> {
    let Ok(url) = reqwest::Url::parse(text) else { return Vec::new() };
    let Some(written) = url.password() else { return Vec::new() };
    let meant = decoded(written);
    let pair = [&decoded(url.username()), ":".as_bytes(), &meant].concat();
    let header = base64::engine::general_purpose::STANDARD.encode(pair);
    vec![written.to_owned(), String::from_utf8_lossy(&meant).into_owned(), header]
}

/// A part of a URL without its percent-encoding.
fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let digits = behind.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.filter(|_| first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = behind.get(if byte.is_some() { 2.. } else { 0.. }).unwrap_or_default();
    }
    bytes
}

/// Refuses what is not the URL of a proxy.
pub(super) fn check_proxy(text: &str) -> Result<(), Error> {
    let known = |url: &reqwest::Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    match reqwest::Url::parse(text) {
        Ok(url) if known(&url) => Ok(()),
        _ => Err(invalid("proxy must be a URL such as \"http://proxy.example:3128\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "sandbox")]
    #[test]
    fn a_sandbox_is_in_memory_or_in_a_file_whatever_the_name_of_the_file() {
        let read = |text: &str| check(text, false).map_err(|error| error.message().to_owned());
        let in_file = |path: &str| Ok(Endpoint::Sandbox(Some(path.to_owned())));
        assert_eq!(read("sandbox:"), Ok(Endpoint::Sandbox(None)));
        assert_eq!(read("sandbox:memory-jane"), Ok(Endpoint::SharedSandbox("jane".to_owned())));
        assert_eq!(read("sandbox:./memory-jane"), in_file("./memory-jane"));
        assert_eq!(read("sandbox:phones.db"), in_file("phones.db"));
        for path in ["phones.db", "memory-jane", "file:phones.db", " ", "?"] {
            assert_eq!(read(&format!("sandbox:file:{path}")), in_file(path));
        }
        for (text, told) in [
            ("sandbox:file:", "the path of a sandbox is empty"),
            ("sandbox:memory-", "has no name"),
            ("sandbox:a\0", "zero byte"),
        ] {
            assert!(read(text).is_err_and(|message| message.contains(told)), "{text}");
        }
    }

    #[test]
    fn the_secrets_of_a_proxy_are_all_forms_of_its_password() {
        let secrets = secrets_of_proxy("http://user:p%40ss%2word@proxy.example:3128");
        assert_eq!(secrets, ["p%40ss%2word", "p@ss%2word", "dXNlcjpwQHNzJTJ3b3Jk"]);
        assert!(secrets_of_proxy("http://proxy.example:3128").is_empty());
    }
}
