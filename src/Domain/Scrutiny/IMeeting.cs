using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A meeting of any kind, as what follows its questions and actions sees it.</summary>
public interface IMeeting : IOfArea
{
    /// <summary>Which meeting it is, among those of all kinds.</summary>
    MeetingKey MeetingKey { get; }

    /// <summary>Its stable external key.</summary>
    string Ref { get; }

    /// <summary>When it was held or is to be held.</summary>
    PartialDate HeldOn { get; }

    /// <summary>The first day on which it can have been held, and what it asked for have been done.</summary>
    DateOnly HeldSince { get; }

    /// <summary>Whether its keeper prepared it here or it was taken from documents.</summary>
    RecordedAs RecordedAs { get; }

    /// <summary>Who may know of it.</summary>
    Visibility Visibility { get; }

    /// <summary>Whether it took place.</summary>
    bool WasHeld { get; }

    /// <summary>The agenda, in its order.</summary>
    IReadOnlyList<AgendaItem> AgendaItems { get; }

    /// <summary>The item of an identifier, or null.</summary>
    AgendaItem? Item(AgendaItemId id);

    /// <summary>That it was taken back, or null.</summary>
    Retraction? Retraction { get; }

    /// <summary>The sides that keep it.</summary>
    IReadOnlyList<Role> Keepers { get; }
}

/// <summary>Whose meeting it is.</summary>
public enum MeetingKind
{
    /// <summary>One at which a policing body holds somebody to account.</summary>
    Scrutiny,

    /// <summary>One of a police and crime panel.</summary>
    Panel,
}

/// <summary>A meeting among those of all kinds.</summary>
/// <param name="Kind">Whose it is.</param>
/// <param name="Id">Its identifier.</param>
public readonly record struct MeetingKey(MeetingKind Kind, Guid Id)
{
    /// <summary>That of a scrutiny meeting.</summary>
    public static MeetingKey Of(ScrutinyMeetingId id) => new(MeetingKind.Scrutiny, id.Value);

    /// <summary>That of a panel's meeting.</summary>
    public static MeetingKey Of(PanelMeetingId id) => new(MeetingKind.Panel, id.Value);

    /// <summary>The same of one of two, of which at most one is there; null where neither is.</summary>
    public static MeetingKey? OfEither(ScrutinyMeetingId? scrutiny, PanelMeetingId? panel) =>
        scrutiny is { } one ? Of(one)
        : panel is { } other ? Of(other)
        : null;

    /// <summary>Its identifier where it is a scrutiny meeting, or null.</summary>
    public ScrutinyMeetingId? Scrutiny => Kind is MeetingKind.Scrutiny ? new(Id) : null;

    /// <summary>Its identifier where it is a panel's meeting, or null.</summary>
    public PanelMeetingId? Panel => Kind is MeetingKind.Panel ? new(Id) : null;
}
