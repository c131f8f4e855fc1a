//! Where a client asks: a URL or a sandbox, and the proxy between.

use super::{Endpoint, invalid};
use crate::error::Error;

/// Reads an endpoint.
pub(super) fn check(text: &str, allow_insecure_http: bool) -> Result<Endpoint, Error> {
    if let Some(path) = text.strip_prefix("sandbox:") {
        return if cfg!(not(feature = "sandbox")) {
            Err(invalid("this build of seam-phones has no sandbox (feature `sandbox`)"))
        } else if path.contains('\0') {
            Err(invalid("the sandbox's path holds a zero byte"))
        } else {
            Ok(Endpoint::Sandbox(Some(path.to_owned()).filter(|path| !path.is_empty())))
        };
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

/// Refuses what is not the URL of a proxy.
pub(super) fn check_proxy(text: &str) -> Result<(), Error> {
    let known = |url: &reqwest::Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    match reqwest::Url::parse(text) {
        Ok(url) if known(&url) => Ok(()),
        _ => Err(invalid("proxy must be a URL such as \"http://proxy.example:3128\"")),
    }
}
