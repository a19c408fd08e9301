# shellcheck shell=bash
# What the scripts of this repository share; sourced by them.

say() { printf '%s\n' "$*"; }

# Something that this machine lacks, or an option that is wrong: one line with the remedy, and exit code 2.
complain() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; return 2; }
die() { complain "$@" || exit; }

# Prints the comment at the head of the calling script.
usage() { sed -n '2,/^[^#]/ s/^# \{0,1\}//p' "$0"; }

# .NET needs ICU for the forms of text (docs/adr/0043-icu-for-the-forms-of-text.md); PostgreSQL from Debian's packages brings it too.
need_icu() {
  [[ $(uname -s) != Linux ]] || has_icu || install_icu ||
    complain 'ICU is missing: apt-get install libicu72 on Debian 12, libicu74 on Ubuntu 24.04; apk add icu-libs on Alpine'
}

has_icu() { compgen -G '/usr/lib*/libicuuc.so.*' || compgen -G '/usr/lib/*/libicuuc.so.*'; } >/dev/null

install_icu() {
  ((EUID == 0)) && command -v apt-get >/dev/null || return 1
  say 'Installing ICU'
  apt-get update -q >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
    "$(apt-cache search --names-only '^libicu[0-9]+$' | sed 's/ .*//' | sort -V | tail -n 1)" >/dev/null 2>&1 || true
  has_icu
}

need_dotnet() {
  need_icu || return
  dotnet --version >/dev/null 2>&1 ||
    complain 'the .NET 10 SDK is missing: install dotnet-sdk-10.0 (https://dotnet.microsoft.com/download/dotnet/10.0)'
}

need_curl() { command -v curl >/dev/null || complain 'curl is missing: apt-get install curl'; }

need_node() {
  { command -v node && command -v npm; } >/dev/null ||
    complain 'Node.js is missing, which checks the contract: install version 20.19 or later (https://nodejs.org)'
}

# Does anything listen on this port of the loopback address?
busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

is_port() { [[ $1 =~ ^[0-9]{1,5}$ ]] && ((10#$1 >= 1 && 10#$1 <= 65535)); }

# N random lower-case letters and digits.
random_text() { head -c 8192 /dev/urandom | LC_ALL=C tr -dc 'a-z0-9' | cut -c "1-$1"; }

# One number for the text on standard input, or for the contents and names of the files under some paths.
digest() { cksum | cut -d ' ' -f 1; }
digest_of() { find "$@" \( -name bin -o -name obj \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | digest; }

# Gives the tests a private PostgreSQL that ends with the script, unless they are given one or shall start their own in Docker.
provide_test_database() {
  [[ -z ${ConnectionStrings__PlanAccountability:-} && ${PLAN_ACCOUNTABILITY_TEST_POSTGRES:-} != docker ]] || return 0
  test_cluster=$(mktemp -d)
  trap 'eng/postgres remove "$test_cluster"' EXIT
  eng/postgres start "$test_cluster" --fast || return
  ConnectionStrings__PlanAccountability=$(eng/postgres url "$test_cluster") || return
  export ConnectionStrings__PlanAccountability
}

# No build server outlives the script that needed it; nothing is reported to anyone.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
