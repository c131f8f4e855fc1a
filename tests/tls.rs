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

fn list(endpoint: &str, pem: Option<&str>) -> Value {
    let config = json!({"api_key": "seam_test_key", "endpoint": endpoint, "ca_certificates_pem": pem, "max_retries": 0});
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
