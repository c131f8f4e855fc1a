//! HTTP clients: whom they trust, through which proxy they go, and how they resolve names.

use crate::config::{Config, Trust, is_loopback};
use crate::connections::Watch;
use crate::error::{Error, Kind};
use crate::{signals, trust};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, ClientBuilder, Url};
use rustls::RootCertStore;
use std::net::ToSocketAddrs;
use std::sync::Arc;
use std::time::Duration;

/// Idle connections are kept for less long than servers usually keep them, so that a request seldom meets one that is about
/// to be closed.
const IDLE: Duration = Duration::from_secs(20);

/// What a pool of connections depends on: clients that agree in it share one.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct HttpSettings {
    connect_timeout: Duration,
    proxy: Option<String>,
    trust: Trust,
    ca_certificates_pem: Option<String>,
    /// Whether a connection may speak TLS, to the server or to a proxy.
    tls: bool,
    /// Whether the server is on this machine, where no proxy of the environment applies.
    loopback: bool,
}

impl HttpSettings {
    pub(crate) fn new(config: &Config, base: &Url) -> HttpSettings {
        let loopback = is_loopback(base);
        let proxy = config.proxy.clone();
        let proxy_speaks_tls = match &proxy {
            Some(proxy) => speaks_tls(proxy),
            None => {
                !loopback && PROXIES_OF_PLAIN_HTTP.iter().any(|name| std::env::var(name).is_ok_and(|proxy| speaks_tls(&proxy)))
            }
        };
        HttpSettings {
            connect_timeout: config.connect_timeout,
            proxy,
            trust: config.trust,
            ca_certificates_pem: config.ca_certificates_pem.clone(),
            tls: base.scheme() == "https" || proxy_speaks_tls,
            loopback,
        }
    }

    /// The settings for other purposes than Seam's API, with the same trust.
    #[cfg(feature = "server")]
    pub(crate) fn ordinary() -> HttpSettings {
        HttpSettings {
            connect_timeout: Duration::from_secs(10),
            proxy: None,
            trust: Trust::System,
            ca_certificates_pem: None,
            tls: true,
            loopback: false,
        }
    }

    /// Whether making the client reads files: those of the system's certificates.
    pub(crate) fn read_files(&self) -> bool {
        self.tls && self.trust == Trust::System
    }

    /// Makes the client. With `is_logged`, its connections tell the log of the call that they are made for.
    pub(crate) fn build(&self, is_logged: bool) -> Result<Client, Error> {
        let mut builder = self.builder()?;
        if is_logged {
            builder = builder.connector_layer(Watch);
        }
        finish(builder)
    }

    /// Makes a client that hands on what it gets: it asks for no compression of its own, and undoes none.
    #[cfg(feature = "server")]
    pub(crate) fn build_verbatim(&self) -> Result<Client, Error> {
        finish(self.builder()?.no_gzip())
    }

    fn builder(&self) -> Result<ClientBuilder, Error> {
        let mut builder = Client::builder()
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE)
            .redirect(reqwest::redirect::Policy::none())
            .dns_resolver(SystemResolver)
            .tls_backend_preconfigured(self.tls_config()?);
        // After a change of the network nobody acknowledges what is sent over an old connection. It is given up as soon as a new one
        // would be.
        #[cfg(any(target_os = "android", target_os = "linux"))]
        {
            builder = builder.tcp_user_timeout(self.connect_timeout);
        }
        match &self.proxy {
            Some(proxy) => {
                let proxy = reqwest::Proxy::all(proxy).map_err(|_| Error::new(Kind::InvalidOptions, "proxy cannot be used"))?;
                builder = builder.proxy(proxy);
            }
            // A proxy that the environment names is for other machines.
            None if self.loopback => builder = builder.no_proxy(),
            None => {}
        }
        Ok(builder)
    }

    fn tls_config(&self) -> Result<rustls::ClientConfig, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|_| Error::new(Kind::Internal, "TLS cannot be set up"))?;
        // Where no TLS is spoken, nobody's certificates matter.
        let roots = if self.tls {
            trust::roots(self.trust, self.ca_certificates_pem.as_deref())?
        } else {
            Arc::new(RootCertStore::empty())
        };
        Ok(builder.with_root_certificates(roots).with_no_client_auth())
    }
}

fn finish(builder: ClientBuilder) -> Result<Client, Error> {
    builder.build().map_err(|_| Error::new(Kind::Internal, "the HTTP client cannot be made"))
}

/// The variables that name a proxy for a plain-http endpoint.
const PROXIES_OF_PLAIN_HTTP: [&str; 4] = ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];

fn speaks_tls(proxy: &str) -> bool {
    Url::parse(proxy).is_ok_and(|url| url.scheme() == "https")
}

/// The system's resolver, on threads that take no signals of the host's.
struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        /// A look-up that is no longer needed is not begun.
        struct AbortOnDrop(tokio::task::AbortHandle);
        impl Drop for AbortOnDrop {
            fn drop(&mut self) {
                self.0.abort();
            }
        }
        // Starting the work may start a thread, which inherits the mask.
        let looking = signals::with_all_blocked(|| tokio::task::spawn_blocking(move || (name.as_str(), 0).to_socket_addrs()));
        Box::pin(async move {
            let _abort = AbortOnDrop(looking.abort_handle());
            let addresses: Addrs = Box::new(looking.await??);
            Ok(addresses)
        })
    }
}
