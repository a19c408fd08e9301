// What a consumer writes against the generated types. It is compiled, never run: a change of the contract that would
// break such a client breaks the build here first.
import type { components, paths } from "./generated/api";

type Schemas = components["schemas"];
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;
type Page<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export class Refused extends Error {
  constructor(readonly problem: Schemas["Problem"]) {
    super(`${problem.code}: ${problem.title}`);
  }
}

async function read<Body>(url: string): Promise<Body> {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Refused((await answer.json()) as Schemas["Problem"]);
  return (await answer.json()) as Body;
}

/** Every page of the commitments that answer the question, one after the other. */
export async function* commitments(server: string, question: Query<"/v1/commitments">) {
  let next: string | null = `/v1/commitments?${new URLSearchParams(question as Record<string, string>)}`;
  while (next !== null) {
    const page: Page<"/v1/commitments"> = await read(server + next);
    yield* page.items;
    next = page.next;
  }
}

/** The chief constable's commitments in one area: the names of holders and members are the contract's, not ours. */
export async function ofTheChiefConstable(server: string, areaId: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const commitment of commitments(server, { areaId, holder: "chiefConstable" })) texts.push(commitment.text ?? "");
  return texts;
}

export const areas = (server: string) => read<Page<"/v1/areas">>(`${server}/v1/areas`);
