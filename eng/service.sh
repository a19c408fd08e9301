# shellcheck shell=bash
# The service as the scripts of this repository run it; sourced by them after lib.sh, from the root of the repository.
#
# They set $work, the folder of keys.env and the logs, $address, on which to serve, $import_key, with which to import, and
# ConnectionStrings__PlanAccountability. What runs now is $child: a build or the API.

app=.run/app
child=''

# Runs a long step as a child, so that a signal is answered at once and ends it too.
attend() {
  local result=0
  "$@" 9>&- &
  child=$!
  wait "$child" || result=$?
  child=''
  return "$result"
}

end_child() {
  [[ -n $child ]] || return 0
  kill "$child" 2>/dev/null || true
  wait "$child" 2>/dev/null || true
  child=''
}

api() { cd "$app" && exec dotnet PlanAccountability.Api.dll "$@"; }

build() {
  local sources
  sources=$(digest_of src docs/errors docs/*.md Directory.*.props global.json BannedSymbols.txt)
  if [[ ! -e .run/built || $(<.run/built) != "$sources" ]]; then
    say 'Building the API (Release)'
    mkdir -p .run
    rm -rf "$app" .run/built
    attend dotnet publish src/Api -c Release -o "$app" -p:RestoreLockedMode=true -p:UseAppHost=false >.run/build.log 2>&1 || {
      grep -E ' error ' .run/build.log | sort -u | head -n 10 >&2 || tail -n 10 .run/build.log >&2
      say "$(basename "$0"): the build failed (more in .run/build.log)" >&2
      exit 1
    }
    say "$sources" >.run/built
  fi
}

make_keys() {
  [[ -e $work/keys.env ]] || (
    umask 077
    for who in ADMIN OFFICE PANEL IMPORTER READER; do
      say "${who}_KEY=pa_$(random_text 8)_$(random_text 40)"
    done >"$work/keys.new"
    mv "$work/keys.new" "$work/keys.env"
  )
  # shellcheck source=/dev/null
  source "$work/keys.env"
}

# A client for each role, with the keys that were made and the role in some areas.
clients() {
  local role key grants
  for role in admin office panel importer reader; do
    key=${role^^}_KEY
    grants=$(printf '{"role":"'"$role"'","areaId":"%s"}\n' "$@" | paste -sd,)
    [[ $role != admin ]] || grants='{"role":"admin"}'
    say '{"name":"Local '"$role"'","key":"'"${!key}"'","grants":['"$grants"']}'
  done | paste -sd, | sed 's/.*/[&]/'
}

# Migrations, and the keys with a role in some areas.
migrate_and_register() {
  say 'Applying migrations'
  (api migrate) >"$work/migrate.log" 2>&1 ||
    die "the database could not be prepared: $(tail -n 1 "$work/migrate.log") (more in $work/migrate.log)"
  say "Registering the local keys ($work/keys.env)"
  clients "$@" | (api clients -) >"$work/clients.log" 2>&1 || die "the keys could not be registered: $(tail -n 1 "$work/clients.log")"
}

start_api() {
  say "Starting the API on $address (its log: $work/api.log)"
  ASPNETCORE_URLS=$address ASPNETCORE_ENVIRONMENT=Production Metrics__Anonymous=true \
    RateLimits__PerAddress=60000 RateLimits__PerClient=600000 api >"$work/api.log" 2>&1 9>&- &
  child=$!
  SECONDS=0
  until curl -fsS -o /dev/null "$address/health/ready" 2>/dev/null; do
    if ! kill -0 "$child" 2>/dev/null || ((SECONDS > 60)); then
      tail -n 5 "$work/api.log" >&2
      say "$(basename "$0"): the API did not become ready (more in $work/api.log)" >&2
      exit 1
    fi
    sleep 0.1
  done
}

# One request with a key, which stays out of the list of processes; the answer's body and headers go to files.
call() { curl -sS -D "$work/headers" -o "$work/answer" -K <(say "header = \"Authorization: Bearer $import_key\"") "$@"; }
answered() { grep -qE "^HTTP/[0-9.]+ $1" "$work/headers"; }
member() { [[ $(head -c 2000 "$work/answer") =~ \"$1\"\ *:\ *$2 ]] && say "${BASH_REMATCH[1]}"; }   # the first of that name

# Imports a file with $import_key, and waits until it is done.
import() {
  local location type=application/json
  [[ $1 != *.ndjson ]] || type=application/x-ndjson
  call -H "Content-Type: $type" --data-binary "@$1" "$address/v1/imports"
  location=$(sed -nE 's/^location: *([^[:space:]]+).*/\1/Ip' "$work/headers")
  [[ $location != /* ]] || location=$address$location
  while answered 2 && [[ $(member status '"([a-z]+)"') == @(queued|running) ]]; do
    sleep 0.3
    call "$location"
  done
  if ! answered 2 || [[ $(member status '"([a-z]+)"') != "done" ]]; then
    head -c 5000 "$work/answer" >&2
    printf '\n%s: %s was not imported (the answer is above and in %s)\n' "$(basename "$0")" "$1" "$work/answer" >&2
    exit 1
  fi
  say "  $1: $(member counts '\{([^}]*)\}' | tr -d '"\n' | tr -s ' ' | sed -E 's/ ?([a-zA-Z]+) ?: ?([0-9]+)/\2 \1/g; s/,/, /g')"
}
