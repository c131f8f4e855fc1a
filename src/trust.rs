//! Whose certificates are trusted: the roots from which the certificate of a server or a proxy must descend.

use crate::config::Trust;
use crate::error::{Error, Kind};
use crate::fork::PerProcess;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use std::path::Path;
use std::sync::Arc;

/// Reading them takes milliseconds, so a process reads the system's certificates once.
static SYSTEM: PerProcess<Arc<RootCertStore>> = PerProcess::new();

/// The roots of `trust`, and the caller's own certificates.
pub(crate) fn roots(trust: Trust, ca_certificates_pem: Option<&str>) -> Result<Arc<RootCertStore>, Error> {
    let named = match trust {
        Trust::System => SYSTEM.get_or_build(system)?.clone(),
        Trust::Bundled => Arc::new(bundled()?),
        Trust::Own => Arc::new(RootCertStore::empty()),
    };
    let Some(pem) = ca_certificates_pem else { return Ok(named) };
    let mut store = RootCertStore::clone(&named);
    let refused = || Error::new(Kind::InvalidOptions, "ca_certificates_pem holds a certificate that cannot be read");
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        store.add(certificate.map_err(|_| refused())?).map_err(|_| refused())?;
    }
    if store.len() == named.len() {
        let message =
            "no certificate of ca_certificates_pem can be read: each begins with a line that is -----BEGIN CERTIFICATE-----";
        return Err(Error::new(Kind::InvalidOptions, message));
    }
    Ok(Arc::new(store))
}

/// What `SSL_CERT_FILE` and `SSL_CERT_DIR` name; else the system's certificates; else Mozilla's, where the system has none that can be
/// read.
fn system() -> Result<Arc<RootCertStore>, Error> {
    let mut store = of_the_environment()?;
    if store.is_empty() {
        store = of_the_system();
    }
    if store.is_empty() {
        store = bundled().map_err(|_| {
            let message = "this system has no certificates that can be read; give ca_certificates_pem, and \"own\" as trust";
            Error::new(Kind::InvalidOptions, message)
        })?;
    }
    Ok(Arc::new(store))
}

/// `SSL_CERT_FILE` and `SSL_CERT_DIR` narrow trust to certain certificates. If one of them yields no certificate, going on without it
/// would trust others than its author meant, and perhaps everybody that Mozilla trusts.
fn of_the_environment() -> Result<RootCertStore, Error> {
    let mut store = RootCertStore::empty();
    let refuse = |name: &str| {
        let message = format!(
            "the environment variable {name} names no certificate that can be read; correct it, or unset it to trust the system's certificates"
        );
        Err(Error::new(Kind::InvalidOptions, message))
    };
    if let Some(file) = std::env::var_os("SSL_CERT_FILE")
        && add_from(&mut store, Some(Path::new(&file)), None) == 0
    {
        return refuse("SSL_CERT_FILE");
    }
    if let Some(folders) = std::env::var_os("SSL_CERT_DIR")
        && std::env::split_paths(&folders).map(|folder| add_from(&mut store, None, Some(&folder))).sum::<usize>() == 0
    {
        return refuse("SSL_CERT_DIR");
    }
    Ok(store)
}

/// A file is read before a folder: it holds the same certificates, and a folder has more than a hundred files to open.
#[cfg(not(any(windows, target_vendor = "apple")))]
fn of_the_system() -> RootCertStore {
    let mut store = RootCertStore::empty();
    for file in FILES {
        if add_from(&mut store, Some(Path::new(file)), None) > 0 {
            return store;
        }
    }
    for folder in FOLDERS {
        if add_from(&mut store, None, Some(Path::new(folder))) > 0 {
            break;
        }
    }
    store
}

/// Those of macOS and of Windows, by their own interfaces. iOS shows its certificates to nobody.
#[cfg(any(windows, target_vendor = "apple"))]
fn of_the_system() -> RootCertStore {
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    store
}

/// Where systems keep their certificates in one file: Debian and Alpine, Fedora and RHEL, openSUSE, FreeBSD. As in Go's crypto/x509
/// (root_linux.go, root_bsd.go).
#[cfg(not(any(windows, target_vendor = "apple")))]
const FILES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
    "/usr/local/share/certs/ca-root-nss.crt",
];

/// Where systems keep them in a folder. Android's of version 14 and later come with updates of its own. What a user or an enterprise
/// has added to an Android phone is in neither.
#[cfg(not(any(windows, target_vendor = "apple")))]
const FOLDERS: &[&str] =
    &["/apex/com.android.conscrypt/cacerts", "/system/etc/security/cacerts", "/etc/ssl/certs", "/etc/pki/tls/certs"];

/// Adds the certificates of a file or a folder that can be read, and tells how many these are.
fn add_from(store: &mut RootCertStore, file: Option<&Path>, folder: Option<&Path>) -> usize {
    store.add_parsable_certificates(rustls_native_certs::load_certs_from_paths(file, folder).certs).0
}

/// Mozilla's, as of this release.
#[cfg(feature = "bundled-roots")]
fn bundled() -> Result<RootCertStore, Error> {
    Ok(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect())
}

#[cfg(not(feature = "bundled-roots"))]
fn bundled() -> Result<RootCertStore, Error> {
    Err(Error::new(
        Kind::InvalidOptions,
        "this build of the library has no bundled certificates; trust can be \"system\" or \"own\"",
    ))
}
