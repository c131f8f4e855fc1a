//! TLS: whose certificate is trusted, and what is said when it is not.

mod common;

use common::envelope;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use seam_phones::{Client, Config};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

/// Serves an empty list of phones over TLS, with a certificate of its own for this name.
fn serve(name: &str) -> (String, String) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let config = Arc::new(config);
    thread::spawn(move || {
        for stream in listener.incoming().take(10) {
            let mut tls = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream.unwrap());
            let mut request = [0; 4096];
            if tls.read(&mut request).is_ok_and(|length| length > 0) {
                let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 23\r\nconnection: close\r\n\r\n{\"phones\":[],\"ok\":true}";
                let _ = tls.write_all(answer).and_then(|()| tls.flush());
            }
        }
    });
    (endpoint, cert.pem())
}

fn config(endpoint: &str) -> Value {
    json!({"api_key": "seam_test_key", "endpoint": endpoint, "max_retries": 0})
}

fn with(mut config: Value, option: &str, value: impl Into<Value>) -> Value {
    config[option] = value.into();
    config
}

fn list(endpoint: &str, pem: Option<&str>) -> Value {
    list_with(&with(config(endpoint), "ca_certificates_pem", pem))
}

fn list_with(config: &Value) -> Value {
    envelope(Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap().call("phones.list", &json!({})))
}

#[test]
fn a_certificate_of_ones_own_is_trusted_when_it_is_configured() {
    let (endpoint, pem) = serve("localhost");
    assert_eq!(list(&endpoint, Some(&pem))["ok"], true);
}

#[test]
fn a_stranger_is_refused_before_the_token_is_sent() {
    let (endpoint, _) = serve("localhost");
    let answer = list(&endpoint, None);
    assert_eq!(answer["error"]["kind"], "connection");
    assert!(answer["error"]["message"].as_str().unwrap().contains("issuer is not trusted"), "{answer}");
}

#[test]
fn a_certificate_for_another_host_is_refused() {
    let (endpoint, pem) = serve("other.example");
    let answer = list(&endpoint, Some(&pem));
    assert!(answer["error"]["message"].as_str().unwrap().contains("for another host name"), "{answer}");
}

/// A proxy that speaks TLS is trusted by the same certificates, whatever the endpoint speaks.
#[test]
fn a_tls_proxy_is_trusted_by_the_configured_certificates_for_a_plain_endpoint_too() {
    let (proxy, pem) = serve("localhost");
    let ask = |pem: Option<&str>, scheme: &str| {
        let config = json!({
            "api_key": "seam_test_key", "endpoint": "http://seam.invalid", "allow_insecure_http": true,
            "proxy": proxy.replace("https", scheme), "ca_certificates_pem": pem, "max_retries": 0,
        });
        envelope(Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap().call("phones.list", &json!({})))
    };
    assert_eq!(ask(Some(&pem), "https")["ok"], true);
    // As URLs are read, in any case.
    assert_eq!(ask(Some(&pem), "HTTPS")["ok"], true);
    let answer = ask(None, "https");
    assert!(answer["error"]["message"].as_str().unwrap().contains("issuer is not trusted"), "{answer}");
}

const CONFIG: &str = "SEAM_PHONES_TEST_CONFIG";

/// What the other process of the next test does.
#[test]
fn process_of_another_test() {
    if let Ok(asked) = std::env::var(CONFIG) {
        let asked: Value = serde_json::from_str(&asked).unwrap();
        eprintln!("{}", list_with(&asked));
        // A thread that waits for a file does not keep the process.
        std::process::exit(0);
    }
}

fn list_with_environment(config: &Value, environment: &[(&str, &str)]) -> Value {
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "process_of_another_test", "--nocapture"])
        .env_remove("SSL_CERT_FILE")
        .env_remove("SSL_CERT_DIR")
        .env(CONFIG, config.to_string())
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();
    printed.lines().find_map(|line| serde_json::from_str(line).ok()).unwrap_or_else(|| panic!("{printed}"))
}

/// Who names certificates in the environment means to trust those and no others.
#[test]
fn certificates_of_the_environment_that_cannot_be_read_are_refused_and_not_replaced() {
    let (endpoint, pem) = serve("localhost");
    let folder = std::env::temp_dir().join(format!("seam-phones-tls-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("empty")).unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    std::fs::write(path("good.pem"), pem).unwrap();
    std::fs::write(path("bad.pem"), "no certificate").unwrap();
    assert_eq!(list_with_environment(&config(&endpoint), &[("SSL_CERT_FILE", &path("good.pem"))])["ok"], true);
    let cases = [("SSL_CERT_FILE", path("typo.pem")), ("SSL_CERT_FILE", path("bad.pem")), ("SSL_CERT_DIR", path("empty"))];
    for (name, value) in cases.iter().map(|(name, value)| (*name, value.as_str())).chain([("SSL_CERT_FILE", "")]) {
        let answer = list_with_environment(&config(&endpoint), &[(name, value)]);
        assert_eq!(answer["error"]["kind"], "invalid_options", "{name}={value}: {answer}");
        assert!(answer["error"]["message"].as_str().unwrap().contains(name), "{answer}");
    }
    // One that is good does not make up for one that is not.
    let good = path("good.pem");
    let answer =
        list_with_environment(&config(&endpoint), &[("SSL_CERT_FILE", &path("typo.pem")), ("SSL_CERT_DIR", "/etc/ssl/certs")]);
    assert!(answer["error"]["message"].as_str().unwrap().contains("SSL_CERT_FILE"), "{answer}");
    let answer = list_with_environment(&config(&endpoint), &[("SSL_CERT_FILE", &good), ("SSL_CERT_DIR", &path("empty"))]);
    assert!(answer["error"]["message"].as_str().unwrap().contains("SSL_CERT_DIR"), "{answer}");
    // Where no TLS is spoken, nobody's certificates matter.
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://localhost:{}", plain.local_addr().unwrap().port());
    drop(plain);
    let answer = list_with_environment(&config(&endpoint), &[("SSL_CERT_FILE", &path("typo.pem"))]);
    assert_eq!(answer["error"]["kind"], "connection", "{answer}");
    std::fs::remove_dir_all(folder).unwrap();
}

/// Whom the environment names is trusted where the system is to be, and where only others are, not.
#[test]
fn trust_is_in_those_that_it_names() {
    let (endpoint, pem) = serve("localhost");
    let (_, pem_of_another) = serve("localhost");
    let file = std::env::temp_dir().join(format!("seam-phones-trust-{}.pem", std::process::id()));
    std::fs::write(&file, &pem).unwrap();
    let environment = [("SSL_CERT_FILE", file.to_str().unwrap())];
    let ask = |trust: &str, pem: Option<&str>| {
        let config = with(with(config(&endpoint), "trust", trust), "ca_certificates_pem", pem);
        list_with_environment(&config, &environment)
    };
    assert_eq!(ask("system", None)["ok"], true);
    assert_eq!(ask("bundled", Some(&pem))["ok"], true);
    assert_eq!(ask("own", Some(&pem))["ok"], true);
    let of_another = Some(pem_of_another.as_str());
    for (trust, pem) in [("bundled", None), ("bundled", of_another), ("own", of_another)] {
        let answer = ask(trust, pem);
        assert!(answer["error"]["message"].as_str().unwrap().contains("certificate was refused"), "{trust}: {answer}");
    }
    std::fs::remove_file(file).unwrap();
}

#[test]
fn a_certificate_that_is_given_and_not_found_is_refused_and_not_passed_over() {
    let (endpoint, pem) = serve("localhost");
    for unreadable in [format!("\u{feff}{pem}"), pem.replace("-----BEGIN", "  -----BEGIN")] {
        for trust in ["system", "own"] {
            let config = with(with(config(&endpoint), "trust", trust), "ca_certificates_pem", unreadable.as_str());
            let answer = list_with(&config);
            assert_eq!(answer["error"]["kind"], "invalid_options", "{answer}");
        }
    }
}

/// A file of certificates may lie on a disk that hangs.
#[test]
fn a_deadline_ends_the_wait_for_certificates() {
    let (endpoint, _) = serve("localhost");
    let pipe = std::env::temp_dir().join(format!("seam-phones-pipe-{}", std::process::id()));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let answer = list_with_environment(&with(config(&endpoint), "timeout_ms", 500), &[("SSL_CERT_FILE", pipe.to_str().unwrap())]);
    assert_eq!(answer["error"]["kind"], "timeout", "{answer}");
    std::fs::remove_file(pipe).unwrap();
}

#[test]
fn a_server_without_tls_is_told_apart() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    let answer = list(&format!("https://localhost:{port}"), None);
    assert_eq!(answer["error"]["kind"], "connection");
    assert!(answer["error"]["message"].as_str().unwrap().contains("TLS"), "{answer}");
}
