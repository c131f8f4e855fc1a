//! HTTP clients: whom they trust, through which proxy they go, and how they resolve names.

use crate::config::{Config, is_loopback};
use crate::connections::Watch;
use crate::error::{Error, Kind};
use crate::signals;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Url};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use std::net::ToSocketAddrs;
use std::path::Path;
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
            ca_certificates_pem: None,
            tls: true,
            loopback: false,
        }
    }

    /// Makes the client. With `is_logged`, its connections tell the log of the call that they are made for.
    pub(crate) fn build(&self, is_logged: bool) -> Result<Client, Error> {
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
        if is_logged {
            builder = builder.connector_layer(Watch);
        }
        builder.build().map_err(|_| Error::new(Kind::Internal, "the HTTP client cannot be made"))
    }

    fn tls_config(&self) -> Result<rustls::ClientConfig, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|_| Error::new(Kind::Internal, "TLS cannot be set up"))?;
        Ok(builder.with_root_certificates(self.trusted()?).with_no_client_auth())
    }

    /// The system's trust store, or Mozilla's roots where there is none, and the caller's own certificates.
    fn trusted(&self) -> Result<RootCertStore, Error> {
        let mut store = RootCertStore::empty();
        if !self.tls {
            return Ok(store);
        }
        refuse_useless_variables()?;
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if store.is_empty() {
            store.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        }
        for certificate in CertificateDer::pem_slice_iter(self.ca_certificates_pem.as_deref().unwrap_or_default().as_bytes()) {
            let refused = || Error::new(Kind::InvalidOptions, "ca_certificates_pem holds a certificate that cannot be read");
            store.add(certificate.map_err(|_| refused())?).map_err(|_| refused())?;
        }
        Ok(store)
    }
}

/// The variables that name a proxy for a plain-http endpoint.
const PROXIES_OF_PLAIN_HTTP: [&str; 4] = ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];

fn speaks_tls(proxy: &str) -> bool {
    Url::parse(proxy).is_ok_and(|url| url.scheme() == "https")
}

/// `SSL_CERT_FILE` and `SSL_CERT_DIR` narrow trust to certain certificates. If one of them yields no certificate, going on without it
/// would trust others than its author meant, and perhaps everybody that Mozilla trusts.
fn refuse_useless_variables() -> Result<(), Error> {
    let counts = |certificates: rustls_native_certs::CertificateResult| {
        let mut store = RootCertStore::empty();
        store.add_parsable_certificates(certificates.certs).0 > 0
    };
    let refuse = |name: &str| {
        let message = format!(
            "the environment variable {name} names no certificate that can be read; correct it, or unset it to trust the system's certificates"
        );
        Err(Error::new(Kind::InvalidOptions, message))
    };
    if let Some(file) = std::env::var_os("SSL_CERT_FILE")
        && !counts(rustls_native_certs::load_certs_from_paths(Some(Path::new(&file)), None))
    {
        return refuse("SSL_CERT_FILE");
    }
    if let Some(folders) = std::env::var_os("SSL_CERT_DIR")
        && !std::env::split_paths(&folders).any(|folder| counts(rustls_native_certs::load_certs_from_paths(None, Some(&folder))))
    {
        return refuse("SSL_CERT_DIR");
    }
    Ok(())
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
