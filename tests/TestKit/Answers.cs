using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.TestKit;

/// <summary>What an answer should be. On failure the body is printed.</summary>
public static class Answers
{
    private static readonly string[] Insides = ["   at ", ".cs:", "PlanAccountability.", "System.", "Npgsql", "Microsoft."];

    /// <summary>The answer has the status.</summary>
    /// <returns>Its body.</returns>
    public static async Task<JsonNode> ShouldBe(this HttpResponseMessage answer, int status)
    {
        if ((int)answer.StatusCode != status)
        {
            var asked = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}";
            var body = await answer.Content.ReadAsStringAsync();
            Assert.Fail($"{asked} should answer {status} but answers {(int)answer.StatusCode}: {body}");
        }

        return await answer.JsonAsync();
    }

    /// <summary>The answer has the status.</summary>
    /// <returns>Its body.</returns>
    public static async Task<JsonNode> ShouldBe(this Task<HttpResponseMessage> answering, int status)
    {
        using var answer = await answering;
        return await answer.ShouldBe(status);
    }

    /// <summary>The answer is a problem of the status and code, complete and in the one shape, and tells nothing of the code's
    /// insides.</summary>
    /// <returns>The problem.</returns>
    public static async Task<JsonNode> ShouldBeAProblem(this HttpResponseMessage answer, int status, string code)
    {
        var problem = await answer.ShouldBe(status);
        var text = problem.ToJsonString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/problem+json"), text);
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, text);
            Assert.That((string?)problem["code"], Is.EqualTo(code), text);
            Assert.That((string?)problem["type"], Is.EqualTo($"/errors/{code}"), text);
            Assert.That(ErrorPages.Codes, Does.Contain(code), "its page exists");
            Assert.That((int?)problem["status"], Is.EqualTo(status), text);
            Assert.That((string?)problem["title"], Is.Not.Null.And.Not.Empty, text);
            Assert.That(problem.AsObject().ContainsKey("detail"), Is.True, text);
            Assert.That((string?)problem["instance"], Does.StartWith("/"), text);
            Assert.That((string?)problem["traceId"], Is.Not.Null.And.Not.Empty, text);
            foreach (var inside in Insides)
                Assert.That(text, Does.Not.Contain(inside));
        }

        return problem;
    }

    /// <summary>The answer is a problem of the status and code.</summary>
    /// <returns>The problem.</returns>
    public static async Task<JsonNode> ShouldBeAProblem(this Task<HttpResponseMessage> answering, int status, string code)
    {
        using var answer = await answering;
        return await answer.ShouldBeAProblem(status, code);
    }

    /// <summary>The problem names the value at fault.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="pointer">The JSON pointer of the value, or its name after a question mark.</param>
    /// <param name="code">What is wrong with it.</param>
    public static async Task ShouldName(this Task<JsonNode> problem, string pointer, string code)
    {
        var named = (await problem)["errors"]?.AsArray().Select(error => $"{error!["pointer"]} {error["code"]}").ToList() ?? [];
        Assert.That(named, Does.Contain($"{pointer} {code}"), (await problem).ToJsonString());
    }
}
