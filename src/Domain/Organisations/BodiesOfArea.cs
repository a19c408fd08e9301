namespace PlanAccountability.Domain.Organisations;

/// <summary>Which of the bodies of one area was in office at a time.</summary>
public static class BodiesOfArea
{
    /// <summary>The bodies that can have existed on a date.</summary>
    public static IReadOnlyList<LocalPolicingBody> On(this IEnumerable<LocalPolicingBody> bodies, PartialDate date) =>
        [.. bodies.Where(body => body.MayHaveExistedOn(date))];

    /// <summary>The body of a date: the one that is named, or the only one that can have existed then.</summary>
    /// <param name="bodies">The bodies of the area.</param>
    /// <param name="date">The date.</param>
    /// <param name="named">The body that is named, or null.</param>
    /// <param name="pointer">Where the date stands.</param>
    /// <exception cref="BrokenRuleException">The body named did not exist then, none did, or one followed the other within the
    /// date.</exception>
    public static LocalPolicingBody OneOn(
        this IEnumerable<LocalPolicingBody> bodies,
        PartialDate date,
        PolicingBodyId? named,
        string pointer
    )
    {
        var then = bodies.On(date);
        if (named is { } id)
        {
            var body = then.FirstOrDefault(body => body.Id == id);
            OrganisationRules.BodyInOffice.Require(body is not null, pointer: "/bodyId");
            return body;
        }

        OrganisationRules.BodyExisted.Require(then.Count > 0, pointer: pointer);
        OrganisationRules.BodyIsSaid.Require(then.Count == 1, pointer: "/bodyId");
        return then[0];
    }
}
