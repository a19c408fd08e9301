-- For wrk: POSTs of progress reports where BENCH_COMMITMENTS names a file of identifiers, each under an idempotency key and a ref of its
-- own; and at the end one line of numbers that a script can read.

local run = os.getenv("BENCH_RUN")
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

if os.getenv("BENCH_COMMITMENTS") then
  local commitments = {}
  for line in io.lines(os.getenv("BENCH_COMMITMENTS")) do commitments[#commitments + 1] = line end
  local area, token, count = os.getenv("BENCH_AREA"), os.getenv("BENCH_KEY"), 0
  local body = '{"ref":"%s:bench-%s","reportedOn":"2026-01-31","reportedBy":"Chief Constable","status":"underway",'
    .. '"summary":"Three divisional commanders are in post and meet weekly.","isAnnouncementOnly":false}'

  function request()
    count = count + 1
    local key = run .. "-" .. number .. "-" .. count
    return wrk.format("POST", "/v1/commitments/" .. commitments[count % #commitments + 1] .. "/progress-reports", {
      ["Authorization"] = "Bearer " .. token,
      ["Content-Type"] = "application/json",
      ["Idempotency-Key"] = key,
    }, body:format(area, key))
  end
end

-- requests, microseconds, refusals, p50 and p99 in microseconds
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("measured %d %d %d %d %d\n", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
