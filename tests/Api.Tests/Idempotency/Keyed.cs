using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

/// <summary>Requests with an idempotency key.</summary>
internal static class Keyed
{
    public static string NewKey() => Guid.CreateVersion7().ToString();

    public static object AnOrganisation(string name) => A.NewOrganisation(name, "other").Body;

    /// <summary>Posts under a key.</summary>
    public static Task<Answered> PostOnceAsync(this HttpClient caller, string url, object body, string key, string? etag = null) =>
        Answered.OfAsync(caller.PostJsonAsync(url, body, etag, key: key));

    /// <summary>The answer is the one that was given first, to the byte, and says so.</summary>
    public static void ShouldReplay(this Answered again, Answered first)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.AsFirst(), Is.EqualTo(first));
            Assert.That(first.IsReplayed, Is.False);
            Assert.That(again.IsReplayed, Is.True);
        }
    }
}
