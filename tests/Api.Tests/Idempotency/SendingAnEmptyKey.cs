using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

/// <summary>Over a real connection, since the server in memory drops a header without a value.</summary>
public sealed class SendingAnEmptyKey : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Is_refused() =>
        await Office
            .PostJsonAsync("/v1/organisations", Keyed.AnOrganisation("x"), key: "")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("Idempotency-Key", "bad-value");
}
