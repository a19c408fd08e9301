using System.Globalization;

namespace PlanAccountability.NationalRecord;

/// <summary>Choices and invented sentences, the same ones from the same seed.</summary>
/// <param name="seed">The seed.</param>
public sealed class Words(int seed)
{
    private static readonly string[] Doings =
    [
        "Put more neighbourhood officers on foot",
        "Publish every quarter what was done",
        "Set up a team of specialists",
        "Train every officer of the response teams",
        "Pay for advocates who stay with the same person",
        "Answer nine of ten calls in good time",
        "Bring together councils, schools and health services",
        "Review the cases that were closed without a charge",
        "Ask those who were served what they thought of it",
        "Open a counter at which residents can speak to an officer",
        "Seize what those who live by crime own",
        "Visit each repeat victim within two days",
        "Test new equipment in two divisions before it is bought",
        "Offer mediation where neighbours are in dispute",
        "Recruit special constables and volunteers",
        "Keep the reserves at the level that the auditors advise",
    ];

    private static readonly string[] Matters =
    [
        "burglary from homes and businesses",
        "anti-social behaviour in town centres",
        "violence against women and girls",
        "fraud against older residents",
        "theft of machinery from farms",
        "speeding on rural roads",
        "the exploitation of children by county lines",
        "hate crime in schools and on buses",
        "knife crime among young people",
        "domestic abuse, also where it is not reported",
        "theft from shops by repeat offenders",
        "the care of victims on their way to court",
        "missing persons who are found by chance",
        "the custody of people in a mental health crisis",
        "the use of stop and search",
        "wildlife crime and the poaching of game",
    ];

    private static readonly string[] Places =
    [
        "in the northern districts",
        "along the coast and in the ports",
        "in the three largest towns",
        "in villages without a station",
        "in every ward of the city",
        "around the universities",
        "at the hospitals and their approaches",
        "on the estates that asked for it",
        "at night and at weekends",
        "wherever the survey shows most concern",
    ];

    private static readonly string[] Ends =
    [
        "so that residents see the difference within a year",
        "and report to the panel how it goes",
        "with money that is set aside for it until the end of the plan",
        "as the consultation of residents asked for by a large majority",
        "together with the partners of the community safety partnership",
        "and compare the outcome with that of similar forces",
        "measured by the survey that is made each autumn",
        "without taking officers from the neighbourhood teams",
    ];

    private static readonly string[] News =
    [
        "The work began in two divisions and goes on in the others",
        "The team is complete but for three posts that are advertised",
        "The figures of the quarter are better than those of a year before",
        "The supplier was late and the start was put off to the spring",
        "An evaluation by the university was received and is being studied",
        "Partners signed the agreement and the first meetings were held",
        "The inspectorate found good practice and two areas for improvement",
        "Demand rose beyond what was planned for, and the rota was changed",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A number from 0 to one below the end.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool Permille(int share) => _random.Next(1_000) < share;

    /// <summary>One of some things.</summary>
    public T One<T>(params ReadOnlySpan<T> of) => of[_random.Next(of.Length)];

    /// <summary>Some different numbers below an end, in rising order.</summary>
    public IReadOnlyList<int> Several(int count, int below) =>
        [.. Enumerable.Range(0, below).OrderBy(_ => _random.Next()).Take(count).Order()];

    /// <summary>A subject in a few words.</summary>
    public string Matter() => Capital(One(Matters));

    /// <summary>What is promised or asked for: 150 to 260 characters.</summary>
    public string Promise() => $"{One(Doings)} {One(Places)} against {One(Matters)}, {One(Ends)}, {One(Ends)}.";

    /// <summary>What somebody said or reported: 100 to 300 characters.</summary>
    public string Account() =>
        Permille(500)
            ? $"{One(News)} {One(Places)}. It concerns {One(Matters)}; {Number()} cases were looked at."
            : $"{One(News)} {One(Places)}. {One(News)}. Of {Number()} cases of {One(Matters)} most were answered {One(Ends)}.";

    /// <summary>A question.</summary>
    public string Question() => $"How is it that {One(Matters)} rose {One(Places)} by {Number()} cases, and what is done {One(Ends)}?";

    private string Number() => (_random.Next(900) + 20).ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
