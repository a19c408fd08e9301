using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.TestKit;

/// <summary>Records of the flat types.</summary>
public static partial class A
{
    private static readonly PartialDate March = PartialDate.Parse("2022-03");

    /// <summary>A policing body.</summary>
    public static LocalPolicingBody Body(string area = "lancashire", PolicingBodyKind kind = PolicingBodyKind.Pcc)
    {
        var body = new LocalPolicingBody(PolicingBodyId.New(), $"{area}:body", new(area));
        body.Describe(new() { Kind = kind, Name = "Police and Crime Commissioner for Lancashire" });
        return body;
    }

    /// <summary>An ordinary election of commissioners.</summary>
    public static OrdinaryElection OrdinaryElection()
    {
        var election = new OrdinaryElection(OrdinaryElectionId.New(), null);
        election.Describe(new() { Kinds = [PolicingBodyKind.Pcc], Expected = [new(new(2032, 5, 6))] });
        return election;
    }

    /// <summary>A term of office.</summary>
    public static TermOfOffice TermOfOffice(LocalPolicingBody body, OfficeHeld office = OfficeHeld.Holder, PartialDate? from = null)
    {
        var term = new TermOfOffice(TermOfOfficeId.New(), null, body);
        term.Describe(
            new()
            {
                Holder = "Andrew Snowden",
                Office = office,
                From = from,
            }
        );
        return term;
    }

    /// <summary>The one question of a meeting, which is put on its agenda.</summary>
    public static ScrutinyQuestionId Asked(ScrutinyMeeting meeting)
    {
        var question = new ScrutinyQuestion
        {
            Id = ScrutinyQuestionId.New(),
            Reference = "1/2022",
            AskedBy = null,
            Text = "When?",
            Answer = null,
            WrittenReplyDueOn = null,
            RepliedOn = null,
        };
        meeting.TranscribeAgenda([
            new()
            {
                Id = AgendaItemId.New(),
                Number = null,
                Title = "Refuges",
                Restricted = false,
                RestrictionReason = null,
                PriorityIds = [],
                CommitmentIds = [],
                Papers = [],
                Questions = [question],
                Assurance = null,
                Actions = [],
                Decisions = [],
            },
        ]);
        return question.Id;
    }

    /// <summary>The answer to a question, reported later by a document.</summary>
    public static FollowUpEntry FollowUpEntry(ScrutinyMeeting meeting, ScrutinyQuestionId question)
    {
        var entry = new FollowUpEntry(FollowUpEntryId.New(), null, new(meeting.AreaId, meeting.MeetingKey, QuestionId: question));
        entry.Describe(new() { On = PartialDate.Parse("2023"), Answer = "In May." });
        return entry;
    }

    /// <summary>An organisation that no client owns.</summary>
    public static Organisation Organisation(string name = "Lancashire Resilience Forum", string? @ref = null)
    {
        var organisation = new Organisation(OrganisationId.New(), @ref, null);
        organisation.Describe(new() { Name = name, Kind = OrganisationKind.Other });
        return organisation;
    }

    /// <summary>A source document that no client owns.</summary>
    public static SourceDocument SourceDocument(string title = "Minutes", SourceDocumentKind kind = SourceDocumentKind.Minutes)
    {
        var document = new SourceDocument(SourceDocumentId.New(), null, null);
        document.Describe(
            new()
            {
                Title = title,
                Kind = kind,
                PublishedOn = March,
            }
        );
        return document;
    }

    /// <summary>A statement that the record holds all responses since the year 2000.</summary>
    public static CompletenessStatement Completeness(
        string area = "lancashire",
        CoveredRecords of = CoveredRecords.Responses,
        DateOnly? from = null,
        DateOnly? to = null
    )
    {
        var statement = new CompletenessStatement(CompletenessStatementId.New(), null, new(area), of);
        statement.Describe(
            new()
            {
                Of = of,
                From = from ?? new(2000, 1, 1),
                To = to,
                StatedBy = "Office of the commissioner",
            }
        );
        return statement;
    }

    /// <summary>A capital programme of one line.</summary>
    public static FinancialPlan FinancialPlan(string area = "lancashire")
    {
        var plan = new FinancialPlan(FinancialPlanId.New(), null, new(area));
        plan.Describe(
            new()
            {
                Title = "Capital Investment",
                Kind = FinancialPlanKind.Capital,
                Unit = MoneyUnit.Millions,
                Lines = [new() { Heading = "Vehicle replacement", Amounts = [new(4.78m, "2016-17"), new(2.3m, "2017-18")] }],
            }
        );
        return plan;
    }

    /// <summary>An inspection report with a recommendation to the chief constable, numbered 1.</summary>
    public static InspectionReport InspectionReport(PartialDate? on = null, params string[] areas)
    {
        if (areas is [])
            areas = ["lancashire"];
        var report = new InspectionReport(InspectionReportId.New(), null, areas is [var one] ? new AreaId(one) : null);
        report.Describe(
            new()
            {
                Title = "An assessment of the force",
                Kind = InspectionReportKind.Peel,
                PublishedOn = on,
                AreaIds = [.. areas.Select(area => new AreaId(area))],
                Recommendations =
                [
                    new()
                    {
                        Number = "1",
                        Addressee = InspectionAddressee.ChiefConstable,
                        Text = "Answer calls.",
                    },
                ],
            }
        );
        return report;
    }

    /// <summary>Comments on a report, taken from documents.</summary>
    public static InspectionComment InspectionComment(InspectionReport report, PartialDate? on = null, string area = "lancashire")
    {
        var comment = new InspectionComment(InspectionCommentId.New(), null, new(area), report.Id, RecordedAs.AfterTheFact);
        comment.Describe(
            new()
            {
                ReportId = report.Id,
                PublishedOn = on,
                PerRecommendation = [new() { Number = "1", ActionTaken = "Twelve call handlers." }],
            }
        );
        return comment;
    }

    /// <summary>A police precept that was taken from documents, with a text of each kind.</summary>
    public static Precept Precept(LocalPolicingBody body)
    {
        var precept = new Precept(PreceptId.New(), null, body.AreaId, PreceptAuthority.Police, "2014-15", RecordedAs.AfterTheFact);
        precept.BelongTo(body);
        precept.Transcribe(
            new()
            {
                Proposals =
                [
                    new()
                    {
                        Number = 1,
                        BandD = 150,
                        Text = "It keeps officers.",
                    },
                ],
                Panel =
                [
                    new()
                    {
                        OnProposal = 1,
                        Position = PanelPosition.Supports,
                        Vote = new(How: "Show of hands"),
                    },
                ],
                Responses = [new() { OnReport = 1, Text = "We thank the panel." }],
            }
        );
        return precept;
    }

    /// <summary>Two values for one fact.</summary>
    public static Discrepancy Discrepancy(string area = "lancashire")
    {
        var discrepancy = new Discrepancy(DiscrepancyId.New(), null, new(area), FoundBy.Person);
        discrepancy.Describe(new() { Title = "Officers fewer than in 2010", Values = [new("750"), new("900")] });
        return discrepancy;
    }

    /// <summary>Statements that the record holds everything about an area's commitments since the year 2000.</summary>
    public static IReadOnlyList<CompletenessStatement> CompleteAccountability(string area = "lancashire") =>
        [
            .. new[] { CoveredRecords.ScrutinyMeetings, CoveredRecords.ProgressReports, CoveredRecords.Readings }.Select(of =>
                Completeness(area, of)
            ),
        ];

    /// <summary>A report of March 2022 by the chief constable.</summary>
    public static ProgressReport ProgressReport(
        AccountabilityCommitment commitment,
        CommitmentStatus status = CommitmentStatus.Underway,
        PartialDate? on = null,
        string summary = "Three commanders are in post.",
        bool isAnnouncementOnly = false
    )
    {
        var report = new ProgressReport(ProgressReportId.New(), null, commitment);
        report.Describe(
            new()
            {
                ReportedOn = on ?? March,
                ReportedBy = "Chief Constable of Lancashire",
                Status = status,
                Summary = summary,
                IsAnnouncementOnly = isAnnouncementOnly,
            }
        );
        return report;
    }

    /// <summary>An acceptance of March 2022 at a meeting that is not in the system.</summary>
    public static Acceptance Acceptance(
        AccountabilityCommitment commitment,
        CommitmentStatus status = CommitmentStatus.Underway,
        PartialDate? on = null,
        AcceptanceReference? reference = null,
        RecordedAs recordedAs = RecordedAs.Live
    )
    {
        var acceptance = new Acceptance(AcceptanceId.New(), null, commitment, recordedAs);
        acceptance.Describe(
            new() { Status = status, On = on ?? March },
            reference ?? new(AcceptanceReferenceKind.Other, "Accountability Board")
        );
        return acceptance;
    }

    /// <summary>A percentage of which more is better.</summary>
    public static Measure Measure(string area = "lancashire", string title = "Confidence in the police")
    {
        var measure = new Measure(MeasureId.New(), null, new AreaId(area));
        measure.Describe(
            new()
            {
                Title = title,
                Unit = "% of respondents",
                ValueKind = MeasureValueKind.Percentage,
                GoodDirection = GoodDirection.Higher,
            },
            isReasonGiven: false,
            hasReadings: false
        );
        return measure;
    }

    /// <summary>A reading of a measure of an area in one month.</summary>
    public static MeasureReading Reading(Measure measure, DateOnly month, Comparator? comparator = null) =>
        new(
            MeasureReadingId.New(),
            null,
            measure,
            measure.AreaId!.Value,
            new()
            {
                Period = new(PeriodKind.Month, month, month.AddMonths(1).AddDays(-1)),
                Value = 72.5m,
                Comparator = comparator,
            }
        );

    /// <summary>A decision that was taken, with all that can be said of one.</summary>
    public static Decision Decision(params IReadOnlyList<CommitmentId> commitments)
    {
        var decision = new Decision(DecisionId.New(), null, new AreaId("lancashire"));
        decision.Describe(
            new()
            {
                Title = "Helpline for victims of fraud",
                RegisterYear = "2021-22",
                Reference = "PCCD 2021/012",
                Status = DecisionStatus.Taken,
                Text = "The contract is extended by a year.",
                TakenOn = March,
                UnderDelegation = new("Scheme of delegation, paragraph 4.2", "Chief Executive"),
                AdviceOf = [new(Adviser.ChiefFinanceOfficer, March, "Within the budget.")],
                OptionsConsidered = [new("Go on", Chosen: true), new("Let it run out")],
                Amounts = [new(48_250.5m, "Twelve months")],
                ExemptPart = new("It names prices.", "LGA 1972 Sch. 12A para. 3"),
                CommitmentIds = commitments,
            },
            isReasonGiven: false
        );
        return decision;
    }

    /// <summary>A survey of Lancashire.</summary>
    public static Engagement Engagement()
    {
        var engagement = new Engagement(EngagementId.New(), null, new AreaId("lancashire"));
        engagement.Describe(
            new()
            {
                Kind = EngagementKind.Survey,
                Title = "Confidence in the police",
                Method = "By telephone",
                Questions = [new("Are you confident?", 1_672, [new("Yes", 69), new("No", 26)])],
            }
        );
        return engagement;
    }

    /// <summary>Performance that was called out and is open.</summary>
    public static PerformanceConcern Concern(Measure measure, params IReadOnlyList<CommitmentId> commitments)
    {
        var concern = new PerformanceConcern(PerformanceConcernId.New(), null, measure.AreaId!.Value);
        concern.Describe(
            new()
            {
                Title = "Burglary rose",
                RaisedOn = March,
                Narrative = "In two of three divisions.",
                MeasureId = measure.Id,
                CommitmentIds = commitments,
                ActionPlan = new("Operation Centurion", ["Fewer repeat victims"]),
            },
            isReasonGiven: false
        );
        return concern;
    }

    /// <summary>A priority that the government set.</summary>
    public static NationalPriority NationalPriority()
    {
        var priority = new NationalPriority(NationalPriorityId.New(), null);
        priority.Describe(new() { Title = "Reduce serious violence", From = March });
        return priority;
    }

    /// <summary>A statement of what the force contributes to a national priority.</summary>
    public static ContributionStatement Contribution(NationalPriority priority, string area = "lancashire")
    {
        var statement = new ContributionStatement(ContributionStatementId.New(), null, new(area), RecordedAs.AfterTheFact);
        statement.Describe(
            new()
            {
                Period = new("Quarter 1 2022/23"),
                Applies = [new(priority.Id, Applies: true, "It does everywhere.")],
                Items = [new("Discharges of firearms rose.", "1", priority.Id, Assessment: "Rising")],
            }
        );
        return statement;
    }

    /// <summary>A member of a panel.</summary>
    public static PanelMember PanelMember(Panel panel)
    {
        var member = new PanelMember(PanelMemberId.New(), null, panel);
        member.Describe(
            new()
            {
                Name = "Councillor A. Example",
                Body = "Preston City Council",
                From = PartialDate.Parse("2021-05"),
            }
        );
        return member;
    }

    /// <summary>A meeting of a panel, taken from documents, with a resolution.</summary>
    public static PanelMeeting PanelMeeting(Panel panel)
    {
        var meeting = new PanelMeeting(PanelMeetingId.New(), null, panel.AreaId, RecordedAs.AfterTheFact);
        meeting.Describe(
            new(
                [panel.Id],
                PartialDate.Parse("2022-02"),
                "Annual meeting",
                Wording.Verbatim,
                [new("Councillor A. Example", PanelAttendeeRole.Chair, Attendance.Present, "Preston City Council")],
                new(5, 11)
            ),
            isReasonGiven: false,
            new(ScrutinyMeetingStatus.Held, null, null, null, null)
        );
        return meeting;
    }

    /// <summary>An annual report that was taken from documents and claims nothing.</summary>
    public static AnnualReport AnnualReport(LocalPolicingBody body)
    {
        var report = new AnnualReport(AnnualReportId.New(), null, body.AreaId, RecordedAs.AfterTheFact);
        report.Describe(
            new()
            {
                FinancialYear = "2021-22",
                Title = "Annual Report 2021/22",
                RecordedAs = RecordedAs.AfterTheFact,
                BodyId = body.Id,
            },
            isReasonGiven: false
        );
        return report;
    }

    /// <summary>A hearing of February 2022 that was taken from documents.</summary>
    public static ConfirmationHearing ConfirmationHearing(LocalPolicingBody body)
    {
        var input = new ConfirmationHearingInput
        {
            Post = SeniorPost.ChiefFinanceOfficer,
            RecordedAs = RecordedAs.AfterTheFact,
            BodyId = body.Id,
            Candidate = "Jo Example",
            NotifiedOn = PartialDate.Parse("2022-02"),
        };
        var hearing = new ConfirmationHearing(ConfirmationHearingId.New(), null, body.AreaId, input);
        hearing.Describe(input, isReasonGiven: false);
        return hearing;
    }

    /// <summary>A forum whose scale has two labels.</summary>
    public static Forum Forum(string area = "lancashire")
    {
        var forum = new Forum(ForumId.New(), null, new(area));
        forum.Describe(
            new()
            {
                Name = "Strategic Scrutiny Meeting",
                Kind = ScrutinyForumKind.StrategicScrutiny,
                Cadence = "every quarter",
                Purpose = "To hold the chief constable to account for the plan.",
                Remit = ["Performance against the plan"],
                Members = ["Chief Constable"],
                Procedure = ["The office prepares the agenda."],
                PapersUrl = "https://www.example.org/scrutiny",
                Pauses = [new(PartialDate.Parse("2020-03"), PartialDate.Parse("2021"), "from the spring of 2020", "The pandemic.")],
                AssuranceScale = [new("Substantial", AssuranceLevel.Assured), new("Limited", AssuranceLevel.NotAssured)],
            }
        );
        return forum;
    }

    /// <summary>What a paper prints about a measure and others.</summary>
    public static IndicatorSet IndicatorSet(Measure measure)
    {
        var set = new IndicatorSet(IndicatorSetId.New(), null, measure.AreaId!.Value);
        set.Describe(
            new()
            {
                Title = "Performance against the targets of the plan",
                PrintedPeriod = "Quarter 3",
                Totals = [new("Met", 22)],
                PrintedTotal = 33,
                MeasureIds = [measure.Id],
            }
        );
        return set;
    }

    /// <summary>A fund of an area.</summary>
    public static Fund Fund(string area = "lancashire")
    {
        var fund = new Fund(FundId.New(), null, new(area));
        fund.Describe(
            new()
            {
                Name = "Community Safety Fund",
                Source = "Home Office",
                FinancialYear = "2013-14",
                Total = 1_794_000.00m,
            }
        );
        return fund;
    }

    /// <summary>A grant that is paid from a fund, and serves commitments.</summary>
    public static GrantAward Grant(Fund fund, decimal amount = 11_000.00m, params IReadOnlyList<CommitmentId> commitments)
    {
        var grant = new GrantAward(GrantAwardId.New(), null, fund.AreaId);
        grant.Describe(
            new()
            {
                FundId = fund.Id,
                Kind = GrantKind.Grant,
                Recipients = ["The Birchall Trust"],
                Purpose = "Services for victims of sexual assault",
                Amount = amount,
                FinancialYear = "2013-14",
                Conditions = "Paid by the quarter.",
                Reasons = "It keeps the service going.",
                CommitmentIds = commitments,
            }
        );
        return grant;
    }
}
