//! HTTP clients: whom they trust, through which proxy they go, and how they resolve names.

use crate::config::{Config, is_loopback};
use crate::error::{Error, Kind};
use crate::signals;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Url};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
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
        // Which proxies the environment names is reqwest's business; one of them may speak TLS.
        let proxy_may_speak_tls = proxy.as_ref().map_or(!loopback, |proxy| proxy.starts_with("https:"));
        HttpSettings {
            connect_timeout: config.connect_timeout,
            proxy,
            ca_certificates_pem: config.ca_certificates_pem.clone(),
            tls: base.scheme() == "https" || proxy_may_speak_tls,
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

    /// Makes the client.
    pub(crate) fn build(&self) -> Result<Client, Error> {
        let mut builder = Client::builder()
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE)
            .redirect(reqwest::redirect::Policy::none())
            .dns_resolver(SystemResolver)
            .tls_backend_preconfigured(self.tls_config()?);
        match &self.proxy {
            Some(proxy) => {
                let proxy = reqwest::Proxy::all(proxy).map_err(|_| Error::new(Kind::InvalidOptions, "proxy cannot be used"))?;
                builder = builder.proxy(proxy);
            }
            // A proxy that the environment names is for other machines.
            None if self.loopback => builder = builder.no_proxy(),
            None => {}
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
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if store.is_empty() {
            refuse_empty_override()?;
            store.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        }
        for certificate in CertificateDer::pem_slice_iter(self.ca_certificates_pem.as_deref().unwrap_or_default().as_bytes()) {
            let refused = || Error::new(Kind::InvalidOptions, "ca_certificates_pem holds a certificate that cannot be read");
            store.add(certificate.map_err(|_| refused())?).map_err(|_| refused())?;
        }
        Ok(store)
    }
}

/// These variables narrow trust to certain certificates. If they yield no certificate, falling back to Mozilla's roots would widen it
/// instead.
fn refuse_empty_override() -> Result<(), Error> {
    let set = ["SSL_CERT_FILE", "SSL_CERT_DIR"].into_iter().filter(|name| std::env::var_os(name).is_some());
    let names = set.collect::<Vec<_>>().join(" and ");
    if names.is_empty() {
        return Ok(());
    }
    let message = format!(
        "the environment sets {names}, where no certificate can be read; correct the path, or unset the variable to trust the system's certificates"
    );
    Err(Error::new(Kind::InvalidOptions, message))
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
