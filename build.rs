//! Generates the headers into OUT_DIR (a test compares them with include/), and says how the shared library is linked.

use std::env;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src/ffi");
    println!("cargo:rerun-if-changed=cbindgen.toml");
    println!("cargo:rerun-if-changed=build.rs");
    generate_headers()?;
    link_arguments();
    Ok(())
}

fn generate_headers() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let config = cbindgen::Config::from_file(root.join("cbindgen.toml"))?;
    let write = |config: cbindgen::Config, name: &str| -> Result<(), Box<dyn Error>> {
        let mut header = Vec::new();
        cbindgen::Builder::new().with_crate(&root).with_config(config).generate()?.write(&mut header);
        // C90 knows no other comments.
        let header = String::from_utf8(header)?.replace("// __cplusplus", "/* __cplusplus */").replace("}  // extern \"C\"", "}");
        Ok(std::fs::write(out.join(name), header)?)
    };
    write(config.clone(), "seam_phones.h")?;
    // The same declarations without a preprocessor line or a comment: PHP's FFI and Python's cffi read no more.
    let mut plain = config;
    plain.header = None;
    plain.include_guard = None;
    plain.no_includes = true;
    plain.sys_includes.clear();
    plain.cpp_compat = false;
    plain.documentation = false;
    write(plain, "seam_phones.ffi.h")?;
    println!("cargo:rustc-env=SEAM_GENERATED_HEADERS={}", out.display());
    Ok(())
}

/// The library has a SONAME that carries the ABI's version, and is never unloaded: it may have a thread, and fork handlers.
fn link_arguments() {
    match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux" | "android") => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libseam_phones.so.1");
            println!("cargo:rustc-cdylib-link-arg=-Wl,-z,nodelete");
            println!("cargo:rustc-cdylib-link-arg=-Wl,-z,max-page-size=16384");
        }
        Ok("macos" | "ios") => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libseam_phones.1.dylib");
        }
        _ => {}
    }
}
