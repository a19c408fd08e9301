using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class AskingForHeaders : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Answers_HEAD_as_GET_without_the_body()
    {
        using var answer = await Anonymous.SendAsync(new(HttpMethod.Head, "/v1/areas/lancashire"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(answer.ETag(), Is.EqualTo(await Anonymous.ETagOfAsync("/v1/areas/lancashire")));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task Answers_HEAD_of_what_is_not_there_with_its_status()
    {
        using var answer = await Anonymous.SendAsync(new(HttpMethod.Head, "/v1/areas/atlantis"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }
}
