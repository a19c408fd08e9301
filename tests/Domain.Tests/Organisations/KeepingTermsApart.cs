using NUnit.Framework;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Tests.Organisations;

public sealed class KeepingTermsApart
{
    private static readonly LocalPolicingBody Body = Span("2012-11-22", "2017-05-07");

    [TestCase("2012-11-22", "2016-05-11", "2016-05-11", null, "terms-overlap")]
    [TestCase("2012-11-22", "2016-05-11", "2016-05-12", null, null)]
    [TestCase("2012-11-22", null, "2016-05-12", null, null)]
    [TestCase("2012-11-22", "2016-05", "2016-05", null, null)]
    [TestCase("2012-11-22", "2016-05-11", "2014", "2015", "terms-overlap")]
    [TestCase(null, null, "2014", "2015", null)]
    public void Tells_what_surely_overlaps(string? from, string? to, string? otherFrom, string? otherTo, string? code) =>
        Assert.That(Term("Jo Example", from, to).ConflictWith(Term("Sam Example", otherFrom, otherTo))?.Code, Is.EqualTo(code));

    [Test]
    public void Tells_what_is_recorded_twice_and_leaves_other_offices_alone()
    {
        Assert.That(Term("Jo Example").ConflictWith(Term("jo example "))?.Code, Is.EqualTo("term-repeated"));
        var acting = Term("Sam Example", "2014-01-01", "2014-02-01", OfficeHeld.Acting);
        Assert.That(acting.ConflictWith(Term("Jo Example", "2012-11-22", "2016-05-11")), Is.Null);
    }

    [TestCase("2012-11-22", "2017-05-07", false)]
    [TestCase("2012", "2017", false)]
    [TestCase("2012-11-21", null, true)]
    [TestCase(null, "2017-06", true)]
    [TestCase(null, null, false)]
    public void Tells_what_lies_outside_the_body(string? from, string? to, bool isOutside) =>
        Assert.That(Term("Jo Example", from, to).LiesOutside(Body), Is.EqualTo(isOutside));

    [TestCase("2017-05-08", null, false)]
    [TestCase("2017-05-07", null, true)]
    [TestCase("2017", null, false)]
    [TestCase("2012-01-16", "2012-11-21", false)]
    [TestCase(null, null, true)]
    public void Tells_when_two_bodies_share_a_day(string? from, string? to, bool isShared)
    {
        var other = Span(from, to);
        Assert.That(LocalPolicingBody.ShareADay((Body.From, Body.To), (other.From, other.To)), Is.EqualTo(isShared));
        Assert.That(LocalPolicingBody.ShareADay((other.From, other.To), (Body.From, Body.To)), Is.EqualTo(isShared));
    }

    [Test]
    public void Needs_to_be_told_which_body_is_meant_where_one_followed_the_other()
    {
        var mayor = Span("2017-05-08", null);
        LocalPolicingBody[] bodies = [Body, mayor];

        Assert.That(bodies.OneOn(PartialDate.Parse("2013-03-20"), null, "/on"), Is.SameAs(Body));
        Assert.That(bodies.OneOn(PartialDate.Parse("2017"), mayor.Id, "/on"), Is.SameAs(mayor));
        Assert.That(CodeOf(() => bodies.OneOn(PartialDate.Parse("2017"), null, "/on")), Is.EqualTo("body-not-said"));
        Assert.That(CodeOf(() => bodies.OneOn(PartialDate.Parse("2011"), null, "/on")), Is.EqualTo("body-did-not-exist"));
        Assert.That(CodeOf(() => bodies.OneOn(PartialDate.Parse("2013"), mayor.Id, "/on")), Is.EqualTo("body-did-not-exist"));
    }

    private static string? CodeOf(Action act) => Assert.Throws<BrokenRuleException>(() => act())!.Rule.Code;

    private static TermOfOffice Term(string holder, string? from = null, string? to = null, OfficeHeld office = OfficeHeld.Holder)
    {
        var term = new TermOfOffice(TermOfOfficeId.New(), null, Body);
        term.Describe(
            new()
            {
                Holder = holder,
                Office = office,
                From = Date(from),
                To = Date(to),
            }
        );
        return term;
    }

    private static LocalPolicingBody Span(string? from, string? to)
    {
        var id = PolicingBodyId.New();
        var body = new LocalPolicingBody(id, $"lancashire:{id}", new("lancashire"));
        body.Describe(
            new()
            {
                Kind = PolicingBodyKind.Pcc,
                Name = "A body",
                From = Date(from),
                To = Date(to),
            }
        );
        return body;
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
