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
    let mut documented = config.clone();
    documented.after_includes = Some(macros()?);
    write(documented, "seam_phones.h")?;
    // The same declarations without a preprocessor line or a comment: PHP's FFI and Python's cffi read no more.
    let mut plain = config;
    plain.header = None;
    plain.include_guard = None;
    plain.no_includes = true;
    plain.sys_includes.clear();
    plain.cpp_compat = false;
    plain.documentation = false;
    plain.function.must_use = None;
    write(plain, "seam_phones.ffi.h")?;
    println!("cargo:rustc-env=SEAM_GENERATED_HEADERS={}", out.display());
    Ok(())
}

/// What only a preprocessor can give.
fn macros() -> Result<String, Box<dyn Error>> {
    let version = |part: &str| env::var(format!("CARGO_PKG_VERSION{part}"));
    Ok(format!(
        r#"
/** The version of this header, as text and in parts. seam_version() tells that of the library that is loaded. */
#define SEAM_PHONES_VERSION "{}"
#define SEAM_PHONES_VERSION_MAJOR {}
#define SEAM_PHONES_VERSION_MINOR {}
#define SEAM_PHONES_VERSION_PATCH {}

/** The ABI that this header describes, for a comparison with seam_abi_version(). */
#define SEAM_PHONES_ABI_VERSION 1

/** Every failure begins with this text, and no success does. */
#define SEAM_FAILURE_PREFIX "{{\"ok\":false,\"error\":{{\"kind\":\""

/** Whether an outcome is a failure: a comparison of its first bytes. Needs <string.h>. */
#define SEAM_IS_FAILURE(outcome) (strncmp((outcome), SEAM_FAILURE_PREFIX, sizeof(SEAM_FAILURE_PREFIX) - 1) == 0)

/** Compilers that can warn of a dropped result do so: it is yours to free. */
#if defined(__GNUC__)
#define SEAM_MUST_USE __attribute__((warn_unused_result))
#elif defined(_MSC_VER)
#define SEAM_MUST_USE _Check_return_
#else
#define SEAM_MUST_USE
#endif
"#,
        version("")?,
        version("_MAJOR")?,
        version("_MINOR")?,
        version("_PATCH")?,
    ))
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
