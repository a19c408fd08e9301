// A client of the generated types, as docs/clients.md tells of it. It is compiled strictly; a test runs it against a started service
// (SERVER, KEY and PLAN in its environment) and looks at what it prints: what it read and did.
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/api";

declare const process: { env: Record<string, string | undefined> };

type Schemas = components["schemas"];

const { SERVER: server = "", KEY: key = "", PLAN: planId = "" } = process.env;
const api = createClient<paths>({ baseUrl: server, headers: { Authorization: `Bearer ${key}` } });

/** The cursor of the next page, from its address; undefined on the last. */
const cursorOf = (next: string | null) => (next && new URL(next, server).searchParams.get("after")) || undefined;

/** What was refused, by the code that programs go by. */
class Refused extends Error {
  constructor(readonly problem: Schemas["Problem"]) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

/** The body of an answer, or the problem as an error. */
function bodyOf<Body>({ data, error }: { data?: Body | undefined; error?: Schemas["Problem"] | undefined }): Body {
  if (error !== undefined) throw new Refused(error);
  return data as Body;
}

/** All commitments of a plan, page after page. */
async function* commitmentsOf(plan: string) {
  let after: string | undefined;
  do {
    const page = bodyOf(await api.GET("/v1/commitments", { params: { query: { planId: plan, limit: 2, ...(after && { after }) } } }));
    yield* page.items;
    after = cursorOf(page.next);
  } while (after);
}

/** The commitments of a plan that nobody examined, by the matrix. */
async function unexamined(plan: string): Promise<string[]> {
  const matrix = bodyOf(await api.GET("/v1/plans/{planId}/accountability", { params: { path: { planId: plan } } }));
  return matrix.priorities
    .flatMap((priority) => priority.commitments)
    .filter((commitment) => commitment.gaps.includes("neverScrutinised") || commitment.unknown.includes("neverScrutinised"))
    .map((commitment) => commitment.id);
}

/** How often each event came up, and from which position to ask next time. */
async function follow(position: number) {
  const events: Record<string, number> = {};
  for (;;) {
    const page = bodyOf(await api.GET("/v1/changes", { params: { query: { after: position, limit: 10 } } }));
    for (const change of page.items) events[change.event] = (events[change.event] ?? 0) + 1;
    position = page.upTo;
    if (page.next === null) return { events, position };
  }
}

/** What a refused reading comes to: the code of the problem decides. */
async function stateOf(commitment: string): Promise<"there" | "takenBack" | "unknown"> {
  const { error } = await api.GET("/v1/commitments/{id}", { params: { path: { id: commitment } } });
  if (error === undefined) return "there";
  switch (error.code) {
    case "retracted":
      return "takenBack";
    case "not-found":
      return "unknown";
    default:
      throw new Refused(error);
  }
}

/** Changes the words of a commitment on what was read of it, and sends the same again, as after an answer that was lost. */
async function correct(id: string, text: string) {
  const read = await api.GET("/v1/commitments/{id}", { params: { path: { id } } });
  bodyOf(read);
  const header = { "If-Match": read.response.headers.get("ETag") ?? "", "Idempotency-Key": crypto.randomUUID() };
  const send = () =>
    api.POST("/v1/commitments/{id}/corrections", {
      params: { path: { id }, header },
      body: { text, reason: "A word was misread." },
    });
  const first = bodyOf(await send());
  const again = await send();
  return {
    text: first.text,
    revisions: [first.revision, bodyOf(again).revision],
    replayed: again.response.headers.get("Idempotency-Replayed"),
  };
}

const commitments: Schemas["Commitment"][] = [];
for await (const commitment of commitmentsOf(planId)) commitments.push(commitment);
const [first] = commitments;
if (first === undefined) throw new Error("The plan has no commitments.");

console.log(
  JSON.stringify({
    commitments: commitments.map((commitment) => commitment.id),
    unexamined: await unexamined(planId),
    refused: await stateOf("0199a1f0-0000-7000-8000-00000000ffff"),
    corrected: await correct(first.id, "Put an officer into every village."),
    ...(await follow(0)),
  }),
);
