#!/bin/sh
# The walk-through on a sandbox in Python and in C, and then a relay: in each language Jane loses a phone, all on one sandbox file,
# and each language sees what the one before it did.
# `make demo` calls this. LIBDIR, INCLUDEDIR and SEAM_PHONES_LIBRARY default to what `make lib` leaves in dist/.
set -eu
examples=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$examples")
libdir=${LIBDIR:-$root/dist/lib}
includedir=${INCLUDEDIR:-$root/dist/include}
export SEAM_PHONES_LIBRARY="${SEAM_PHONES_LIBRARY:-$libdir/libseam_phones.so}"
export PYTHONPATH="$root/bindings/python/src" PYTHONDONTWRITEBYTECODE=1
unset SEAM_API_KEY # a demonstration never touches an account

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "==== Python: examples/python/managing_phones.py"
python3 "$examples/python/managing_phones.py" "$work/phones.db" > "$work/python"
cat "$work/python"

echo
echo "==== C: examples/c/managing_phones.c"
${CC:-gcc} -O2 -I"$includedir" "$examples/c/managing_phones.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones -o "$work/managing_phones"
"$work/managing_phones" "$work/phones.db" > "$work/c"
cat "$work/c"

echo
echo "==== The relay: Jane loses a phone in each language, on one sandbox file"
export RUBYLIB="$root/bindings/ruby/lib"
${CC:-gcc} -O2 -I"$includedir" "$examples/c/lost_phone.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones -o "$work/lost_phone"
echo "Python"
python3 "$examples/python/lost_phone.py" "$work/jane.db" --prepare
echo "Ruby"
ruby "$examples/ruby/lost_phone.rb" "$work/jane.db"
echo "PHP"
php "$examples/php/lost_phone.php" "$work/jane.db"
echo "Node.js"
"$root/bindings/node/build_addon"
node "$examples/node/lost_phone.mjs" "$work/jane.db"
echo "C"
"$work/lost_phone" "$work/jane.db"
echo "C#"
"$root/bindings/csharp/build" "$work/csharp"
mcs -r:"$work/csharp/netstandard2.0/SeamPhones.dll" -out:"$work/csharp/netstandard2.0/LostPhone.exe" "$examples/csharp/LostPhone.cs"
mono "$work/csharp/netstandard2.0/LostPhone.exe" "$work/jane.db"

echo
echo "Kotlin is left out here, since its build takes a minute or more. After \`make lib\`: examples/kotlin/run PhonesOwnPart"
