namespace PlanAccountability.Domain.Organisations;

/// <summary>Which of the bodies of one area was in office at a time.</summary>
public static class BodiesOfArea
{
    /// <summary>The bodies that can have existed on a date; all where none is known.</summary>
    public static IReadOnlyList<LocalPolicingBody> On(this IEnumerable<LocalPolicingBody> bodies, PartialDate? date) =>
        [.. bodies.Where(body => date is not { } known || body.MayHaveExistedOn(known))];

    /// <summary>The bodies that can have existed at the beginning or the end of a time.</summary>
    public static IReadOnlyList<LocalPolicingBody> Between(this IEnumerable<LocalPolicingBody> bodies, DateOnly first, DateOnly last) =>
        [.. bodies.Where(body => body.MayHaveExistedOn(first) || body.MayHaveExistedOn(last))];

    /// <summary>The body of a date: the one that is named, or the only one that can have existed then.</summary>
    /// <param name="bodies">The bodies of the area.</param>
    /// <param name="date">The date; null where none is known.</param>
    /// <param name="named">The body that is named, or null.</param>
    /// <param name="pointer">Where the date stands.</param>
    /// <exception cref="BrokenRuleException">The body named did not exist then, none did, or one followed the other within the
    /// date.</exception>
    public static LocalPolicingBody OneOn(
        this IEnumerable<LocalPolicingBody> bodies,
        PartialDate? date,
        PolicingBodyId? named,
        string pointer
    ) => bodies.On(date).One(named, pointer);

    /// <summary>The one of the bodies of a time: that which is named, or the only one.</summary>
    /// <param name="then">The bodies of the time.</param>
    /// <param name="named">The body that is named, or null.</param>
    /// <param name="pointer">Where the time stands.</param>
    /// <exception cref="BrokenRuleException">The body named is none of them, there is none, or there are several.</exception>
    public static LocalPolicingBody One(this IReadOnlyList<LocalPolicingBody> then, PolicingBodyId? named, string pointer)
    {
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
