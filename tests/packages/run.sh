#!/usr/bin/env bash
# Copies or installs what `make lib` and the packages give to a folder outside of the source tree, and uses it from there.
# usage: run.sh DIST
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -a "$dist" "$work/installed"
cp "$here"/*.c "$work"
cd "$work"
export PKG_CONFIG_PATH=$work/installed/lib/pkgconfig
passed=0
check() {
    echo "-- $1"
    shift
    "$@"
    passed=$((passed + 1))
}

shared_library() {
    gcc -Wall -Wextra -Werror smoke.c $(pkg-config --cflags --libs seam-phones) -Wl,-rpath,"$work/installed/lib" -o shared
    ./shared
    # Not by a pipe: grep ends at the first match, and ldd then fails now and then.
    grep -q 'libseam_phones.so.1' <<< "$(ldd ./shared)"
}
static_library_beside_the_systems_sqlite() {
    gcc -Wall -Wextra -Werror -DBESIDE_SQLITE smoke.c $(pkg-config --cflags seam-phones) installed/lib/libseam_phones.a -lsqlite3 \
        $(pkg-config --static --libs-only-l seam-phones | sed 's/-lseam_phones//') -o static
    ./static
}
static_library_beside_another_rust_library() {
    cat > other.rs <<'RS'
#[unsafe(no_mangle)]
pub extern "C" fn other_length(text: *const std::ffi::c_char) -> usize {
    unsafe { std::ffi::CStr::from_ptr(text) }.to_string_lossy().len()
}
RS
    rustc --edition 2024 --crate-type staticlib -O other.rs -o libother.a
    cat > both.c <<'C'
#include <seam_phones.h>
size_t other_length(const char *text);
int main(void) { return other_length(seam_version()) > 0 ? 0 : 1; }
C
    gcc both.c $(pkg-config --cflags seam-phones) installed/lib/libseam_phones.a libother.a -lgcc_s -lutil -lrt -lpthread -lm -ldl -lc -o both
    ./both
}
static_library_shows_our_symbols_only() {
    nm -g --defined-only installed/lib/libseam_phones.a | awk 'NF == 3 {print $3}' | sort > symbols
    diff "$root/tests/c/exported_symbols.txt" symbols
}
use_python() {
    env -u SEAM_PHONES_LIBRARY "$1/bin/python" -c '
from seam_phones import Seam
with Seam.sandbox() as seam:
    identity = seam.user_identities.create(full_name="Jane Doe")
    phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=identity.id)
    assert seam.phones.deactivate(device_id=phone.device_id) is None
    assert seam.phones.list(owner_user_identity_id=identity.id) == []
'
}
# python_install FOLDER WHAT
python_install() {
    python3 -m venv "$1"
    env -u SEAM_PHONES_LIBRARY "$1/bin/pip" install --quiet --disable-pip-version-check --no-index "$2"
    use_python "$1"
}
# gem_install FOLDER GEM
gem_install() {
    env -u SEAM_PHONES_LIBRARY gem install --silent --local --ignore-dependencies --no-document --install-dir "$1" "$2"
    env -u SEAM_PHONES_LIBRARY GEM_PATH="$1:$(gem environment gempath)" ruby -e '
      require "seam_phones"
      SeamPhones.sandbox do |seam|
        identity = seam.user_identities.create(full_name: "Jane Doe")
        phone = seam.phones.simulate.create_sandbox_phone(user_identity_id: identity.id)
        abort unless seam.phones.deactivate(device_id: phone.device_id).nil?
        abort unless seam.phones.list(owner_user_identity_id: identity.id).empty?
      end
    '
}
composer_install() {
    mkdir -p composer/packages && cp "$dist"/seam-phones-php-*.zip composer/packages
    cd composer
    echo '{"repositories": [{"type": "artifact", "url": "packages"}, {"packagist.org": false}], "require": {"seam/phones": "*"}}' > composer.json
    COMPOSER_ALLOW_SUPERUSER=1 composer install --quiet --no-interaction
    env -u SEAM_PHONES_LIBRARY php -r '
      require "vendor/autoload.php";
      $seam = Seam\Phones\SeamClient::sandbox();
      $identity = $seam->user_identities->create(full_name: "Jane Doe");
      $phone = $seam->phones->simulate->create_sandbox_phone(user_identity_id: $identity->id);
      $seam->phones->deactivate(device_id: $phone->device_id);
      exit(count($seam->phones->list(owner_user_identity_id: $identity->id)));
    '
    cd ..
}
jar_with_its_pom() {
    mkdir -p kotlin && cd kotlin
    cat > Smoke.java <<'JAVA'
import co.seam.phones.*;
import co.seam.phones.objects.*;

public class Smoke {
    public static void main(String[] arguments) {
        try (BlockingSeam seam = Seam.sandbox().blocking()) {
            UserIdentity jane = seam.userIdentities().create();
            Phone phone = seam.phones().simulate().createSandboxPhone(jane.getId());
            if (seam.phones().deactivate(phone.getId()) != null || !seam.phones().list().isEmpty()) System.exit(1);
        }
    }
}
JAVA
    mvn --batch-mode --no-transfer-progress --quiet -f "$(echo "$dist"/seam-phones-*.pom)" \
        org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$PWD/classpath"
    classpath=.:$(ls "$dist"/seam-phones-*.jar | grep -v -e sources -e javadoc):$(cat classpath)
    javac --release 8 -Xlint:-options -cp "$classpath" Smoke.java
    java -cp "$classpath" Smoke
    cd ..
}
aar() {
    set -- "$dist"/seam-phones-*.aar
    [ "$(unzip -Z1 "$1" | head -n 4 | tr '\n' ' ')" = "AndroidManifest.xml classes.jar R.txt proguard.txt " ]
    unzip -q -o "$1" classes.jar && [ "$(unzip -Z1 classes.jar | grep -c '\.so$')" = 0 ]
}
npm_packages() {
    mkdir -p node && cd node
    echo '{"private": true}' > package.json
    npm install --silent --offline --no-audit --no-fund --ignore-scripts "$dist"/seam-phones-[0-9]*.tgz \
        "$dist"/seam-phones-"$(node -p '`${process.platform}-${process.arch}`')"-*.tgz
    cat > walk.ts <<'TS'
import { Seam, type Phone, type UserIdentity } from 'seam-phones'

export async function walk(): Promise<boolean> {
  const seam = Seam.sandbox()
  const identity: UserIdentity = await seam.userIdentities.create({ full_name: 'Jane Doe' })
  const phone: Phone = await seam.phones.simulate.createSandboxPhone({ user_identity_id: identity.id })
  const nothing = await seam.phones.deactivate({ device_id: phone.device_id })
  return nothing === undefined && (await seam.phones.list({ owner_user_identity_id: identity.id })).length === 0
}
TS
    cp walk.ts walk.mts && cp walk.ts walk.cts
    tsc="$root/bindings/node/node_modules/.bin/tsc --strict --module node16 --target es2022 --typeRoots $root/bindings/node/node_modules/@types --types node"
    $tsc walk.mts walk.cts
    env -u SEAM_PHONES_LIBRARY node --input-type=module -e 'import { walk } from "./walk.mjs"; process.exitCode = (await walk()) ? 0 : 1'
    env -u SEAM_PHONES_LIBRARY node -e 'require("./walk.cjs").walk().then((went) => { process.exitCode = went ? 0 : 1 })'
    env -u SEAM_PHONES_LIBRARY node --input-type=module -e 'import { sandbox } from "seam-phones/testing"; (await sandbox()).close()'
    # Without the package of the platform, the error says what is missing.
    rm -r node_modules/@seam-phones
    env -u SEAM_PHONES_LIBRARY node -e 'try { require("seam-phones").Seam.sandbox() } catch (error) { console.log(error.message) }' |
        grep -q 'the package @seam-phones/.* is not installed'
    cd ..
}
nuget() {
    mkdir -p nuget && cd nuget && unzip -q "$(echo "$dist"/SeamPhones.*.nupkg)"
    cat > Smoke.cs <<'CS'
using SeamPhones;

public static class Smoke
{
    public static int Main()
    {
        using (var seam = SeamClient.Sandbox())
        {
            var jane = seam.UserIdentities.CreateAsync(fullName: "Jane Doe").Result;
            var phone = seam.Phones.Simulate.CreateSandboxPhone(userIdentityId: jane.Id);
            return seam.Phones.Deactivate(phone.DeviceId) == null ? seam.Phones.List(ownerUserIdentityId: jane.Id).Count : 1;
        }
    }
}
CS
    for target in netstandard2.0 netstandard2.1; do
        mcs -r:lib/$target/SeamPhones.dll -out:Smoke.exe Smoke.cs
        env -u SEAM_PHONES_LIBRARY MONO_PATH=lib/$target mono Smoke.exe
    done
    cd ..
}
command_line() {
    installed/bin/seam-phones --sandbox phones.db simulate --os ios
    [ "$(installed/bin/seam-phones --sandbox phones.db --json list | grep -c '"device_id"')" = 1 ]
}
check "shared library by pkg-config" shared_library
check "static library beside the system's SQLite" static_library_beside_the_systems_sqlite
check "static library beside another Rust library" static_library_beside_another_rust_library
check "static library shows our symbols only" static_library_shows_our_symbols_only
check "command line" command_line
# Where cargo builds for a package, it shares what it has built before. How fast that is does not matter here.
export CARGO_TARGET_DIR=$root/target/packages
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0
check "pip install ./bindings/python" python_install from-tree "$root/bindings/python"
check "wheel" python_install wheel "$(echo "$dist"/*.whl)"
check "sdist" python_install sdist "$(echo "$dist"/*.tar.gz)"
check "gem with the library" gem_install gems "$(echo "$dist"/seam_phones-*-linux.gem)"
check "gem that builds the library" gem_install built-gems "$(ls "$dist"/seam_phones-*.gem | grep -v linux)"
check "composer package" composer_install
check "jar" jar_with_its_pom
check "AAR" aar
check "npm packages" npm_packages
check "NuGet package" nuget
echo "$passed passed, 0 failed"
