namespace PlanAccountability.TestKit;

/// <summary>Builds an item of an agenda: with neither number nor title, about nothing in particular.</summary>
public sealed class AgendaItemBuilder : BodyBuilder<AgendaItemBuilder>
{
    internal AgendaItemBuilder() { }

    /// <summary>Its title; by default none.</summary>
    public AgendaItemBuilder Titled(string? title) => With("title", title);

    /// <summary>Its number on the agenda; by default none.</summary>
    public AgendaItemBuilder Numbered(string number) => With("number", number);

    /// <summary>The commitments that it examines; by default none.</summary>
    public AgendaItemBuilder Examining(params string[] commitmentIds) => With("commitmentIds", commitmentIds);

    /// <summary>The priorities that it examines; by default none.</summary>
    public AgendaItemBuilder About(params string[] priorityIds) => With("priorityIds", priorityIds);

    /// <summary>One more question; by default there is none, and one says neither who asks it, nor what is answered, nor by when.</summary>
    public AgendaItemBuilder Asking(
        string text,
        string? reference = null,
        string? askedBy = null,
        string? replyDueOn = null,
        string? answer = null,
        string? repliedOn = null
    ) =>
        Add(
            "questions",
            new PartBuilder()
                .With("text", text)
                .With("reference", reference)
                .With("askedBy", askedBy)
                .With("writtenReplyDueOn", replyDueOn)
                .With("answer", answer)
                .With("repliedOn", repliedOn)
        );

    /// <summary>One more action; by default there is none, and one says neither whose it is nor when it is due.</summary>
    public AgendaItemBuilder Agreeing(string text, string? reference = null, string? owner = null, string? dueOn = null) =>
        Add("actions", new PartBuilder().With("text", text).With("reference", reference).With("owner", owner).With("dueOn", dueOn));

    /// <summary>One more decision; by default there is none.</summary>
    public AgendaItemBuilder Deciding(string decision) => Add("decisions", decision);

    /// <summary>One more decision of which there is more to say than its text.</summary>
    public AgendaItemBuilder Deciding(object decision) => Add("decisions", decision);

    /// <summary>Taken without the public, for a reason; by default with the public.</summary>
    public AgendaItemBuilder Restricted(string reason) => With("restricted", true).With("restrictionReason", reason);

    private sealed class PartBuilder : BodyBuilder<PartBuilder>;
}
