namespace PlanAccountability.Domain.Plans;

/// <summary>Rules about plans and their versions. The identifiers are those of the statute table in <c>docs/statute.md</c>.</summary>
public static class PlanRules
{
    /// <summary>The body is one that must have a plan.</summary>
    public static readonly Rule BodyHasPlans = Rule.OfLaw(
        "PLAN-01",
        "body-has-no-plan",
        "This body has no police and crime plan: the duty is on elected local policing bodies."
    );

    /// <summary>A plan is issued before it is varied.</summary>
    public static readonly Rule IssuedBeforeVaried = Rule.OfLaw(
        "PLAN-02",
        "plan-not-yet-issued",
        "A plan must be issued before it can be varied."
    );

    /// <summary>The steps of a version recorded live are taken in the law's order before it is issued.</summary>
    public static readonly Rule StepsBeforeIssue = Rule.OfLaw(
        "PLAN-04",
        "steps-before-issue",
        "Before a plan or variation is issued, the draft must be sent to the panel, the panel's report considered, and the "
            + "response given and published."
    );

    /// <summary>The chief constable is consulted before the panel has the draft.</summary>
    public static readonly Rule ChiefConstableBeforeSent = Rule.OfLaw(
        "PLAN-04",
        "chief-constable-not-consulted",
        "The chief constable must be consulted in preparing a plan or variation, before the draft is sent to the panel."
    );

    /// <summary>Steps keep the order of the law; equal days are legal.</summary>
    public static readonly Rule StepsInOrder = Rule.OfLaw(
        "PLAN-04",
        "steps-out-of-order",
        "The steps of a version must come in the order that the law gives: sent to the panel, reported, responded, response "
            + "published, issued."
    );

    /// <summary>What is published and sent to the authorities is what was issued.</summary>
    public static readonly Rule IssuedFirst = Rule.OfLaw(
        "PLAN-08",
        "published-before-issue",
        "A version is issued before it is published and sent to the chief constable and the authorities."
    );

    /// <summary>A text that changed after it was sent is put to the chief constable again, and that counts by its day.</summary>
    public static readonly Rule ConsultedOnFinalText = Rule.OfLaw(
        "PLAN-06",
        "chief-constable-not-consulted-again",
        "The text changed after it was sent to the panel: the chief constable must be consulted again, on or after the day of "
            + "sending and before issue."
    );

    /// <summary>The views of the public and of victims come before issue.</summary>
    public static readonly Rule PublicBeforeIssue = Rule.OfLaw(
        "PLAN-10",
        "public-not-consulted",
        "The views of people in the area and of victims of crime must be obtained before a plan is issued."
    );

    /// <summary>Every statutory matter is spoken of before a live version is issued.</summary>
    public static readonly Rule StatutoryContentStated = Rule.OfLaw(
        "PLAN-11",
        "statutory-content-incomplete",
        "The version must say of every matter in section 7(1) whether and where it is covered before it is issued."
    );

    /// <summary>The planning period begins when the law lets it.</summary>
    public static readonly Rule StartsOnQualifyingDay = Rule.OfLaw(
        "PLAN-13",
        "start-not-qualifying",
        "A plan takes effect on the day of issue or on a later day named in it: not after the next expected election, and for "
            + "the plan that an election calls for, not after the 1 April that follows its financial year."
    );

    /// <summary>The planning period is fixed at the issue of the plan.</summary>
    public static readonly Rule VariationKeepsPeriod = Rule.OfLaw(
        "PLAN-14",
        "variation-keeps-period",
        "A variation keeps the planning period of its plan, which was fixed when the plan was issued."
    );

    /// <summary>A panel has time to review.</summary>
    public static readonly Rule PanelHadTime = Rule.OfLaw(
        "PLAN-04",
        "panel-had-no-time",
        "The panel must have had a reasonable time to review the draft: an admin says that it made no report only after the day of sending."
    );

    /// <summary>What was done step by step in the system is the better evidence.</summary>
    public static readonly Rule LivePlanStays = Rule.OfOurs(
        "live-plan-stays",
        "The plan has a version that went through the system: merge the plan taken from documents into it, not the reverse."
    );

    /// <summary>The planning period ends with the financial year of the next expected election.</summary>
    public static readonly Rule EndsWithElectionYear = Rule.OfLaw(
        "PLAN-14",
        "period-end-not-statutory",
        "A planning period ends with the financial year in which the next ordinary election was expected on the day of issue."
    );

    /// <summary>Two plans of an area never take effect on one day, since each ends the other.</summary>
    public static readonly Rule OnePlanStartsOnADay = Rule.OfLaw(
        "PLAN-15",
        "plan-starts-same-day",
        "Another plan of this area takes effect on that day; a plan ends when the next takes effect."
    );

    /// <summary>An acting commissioner does not issue.</summary>
    public static readonly Rule NotIssuedByActing = Rule.OfLaw(
        "PLAN-17",
        "acting-may-not-issue",
        "An acting commissioner may not issue or vary a police and crime plan."
    );

    /// <summary>A deputy does not issue.</summary>
    public static readonly Rule NotIssuedByDeputy = Rule.OfLaw(
        "PLAN-18",
        "deputy-may-not-issue",
        "A deputy may not issue or vary a police and crime plan."
    );

    /// <summary>The issuer held the office on the day.</summary>
    public static readonly Rule IssuerInOffice = Rule.OfOurs(
        "issuer-not-in-office",
        "The term of office named is not one of this area's body, or did not run on the day of issue."
    );

    /// <summary>A live issue names its issuer.</summary>
    public static readonly Rule IssuerIsNamed = Rule.OfValue(
        "issuer-missing",
        "Say who issues the version: the term of office of the commissioner or mayor."
    );

    /// <summary>A live step has a day.</summary>
    public static readonly Rule DayIsKnown = Rule.OfValue(
        "day-needed",
        "This step needs its day: a month or a year is not precise enough."
    );

    /// <summary>One unissued version at a time.</summary>
    public static readonly Rule OneUnissuedVersion = Rule.OfOurs(
        "version-already-in-preparation",
        "This plan has an unissued version already: issue, withdraw or discard it first."
    );

    /// <summary>Each version of a plan has a number of its own.</summary>
    public static readonly Rule NumberIsFree = Rule.OfOurs("version-number-taken", "The plan has a version of that number already.");

    /// <summary>There is something to send.</summary>
    public static readonly Rule ContentBeforeSubmission = Rule.OfOurs(
        "content-missing",
        "A version without a priority cannot be sent to the panel or issued."
    );

    /// <summary>Only a draft is sent.</summary>
    public static readonly Rule DraftBeforeSubmission = Rule.OfOurs("already-with-panel", "Only a draft can be sent to the panel.");

    /// <summary>The panel reviews what was sent to it.</summary>
    public static readonly Rule WithPanelBeforeReviewed = Rule.OfLaw(
        "PLAN-05",
        "version-not-with-panel",
        "The panel reviews a draft or variation that was sent to it and that it has not reported on: this version is not with the panel."
    );

    /// <summary>There is a report to answer.</summary>
    public static readonly Rule ReportedBeforeResponded = Rule.OfLaw(
        "PLAN-04",
        "panel-has-not-reported",
        "The response answers the panel's report: the panel must have reported on the version, and no response have been given yet."
    );

    /// <summary>The content changes until issue.</summary>
    public static readonly Rule ChangesUntilIssue = Rule.OfOurs(
        "version-settled",
        "The version is issued or withdrawn: its content can no longer change; only a correction of transcription can."
    );

    /// <summary>The response is published after it was given.</summary>
    public static readonly Rule RespondedBeforePublished = Rule.OfLaw(
        "PLAN-04",
        "response-not-given",
        "The response to the panel must be given before it is published."
    );

    /// <summary>Only an issued version is distributed.</summary>
    public static readonly Rule IssuedBeforeDistributed = Rule.OfOurs(
        "version-not-issued",
        "Only an issued version is published and sent to the authorities."
    );

    /// <summary>Most steps happen once.</summary>
    public static readonly Rule StepTakenOnce = Rule.OfOurs("step-already-recorded", "This step is recorded already.");

    /// <summary>Single steps are recorded for versions taken from documents.</summary>
    public static readonly Rule StepsOfDocumentsOnly = Rule.OfOurs(
        "version-is-live",
        "Steps are entered one by one only for a version recorded after the fact; a live version takes them."
    );

    /// <summary>Only what holds extracts is not evidenced.</summary>
    public static readonly Rule LiveContentIsKnown = Rule.OfValue(
        "coverage-must-be-known",
        "A version recorded live is known in full: its coverage is 'covered' or 'notCovered'."
    );

    /// <summary>A period runs forwards.</summary>
    public static readonly Rule PeriodRunsForwards = Rule.OfValue("period-runs-backwards", "A period must not end before it begins.");

    /// <summary>Sections have distinct places.</summary>
    public static readonly Rule SectionsInOrder = Rule.OfValue("order-repeated", "Two sections have the same order.");

    /// <summary>Priorities have distinct places.</summary>
    public static readonly Rule PrioritiesInOrder = Rule.OfValue("order-repeated", "Two priorities have the same order.");

    /// <summary>Commitments of a priority have distinct places.</summary>
    public static readonly Rule CommitmentsInOrder = Rule.OfValue("order-repeated", "Two commitments of one priority have the same order.");

    /// <summary>Each matter is spoken of once.</summary>
    public static readonly Rule RequirementStatedOnce = Rule.OfValue("requirement-repeated", "A statutory matter is listed twice.");

    /// <summary>Coverage names a section that is there.</summary>
    public static readonly Rule CoverageNamesSection = Rule.OfValue(
        "section-unknown",
        "The statutory coverage names a section whose heading is not among the sections."
    );

    /// <summary>An item occurs once in a version.</summary>
    public static readonly Rule ItemNamedOnce = Rule.OfValue("item-repeated", "A priority or commitment stands in the content twice.");

    /// <summary>What a version issues is not retracted.</summary>
    public static readonly Rule ItemStands = Rule.OfOurs(
        "item-retracted",
        "The content names a priority or commitment that was retracted meanwhile: put the content without it."
    );

    /// <summary>An identifier in the content is one that the server gave.</summary>
    public static readonly Rule ItemIsKnown = Rule.OfValue(
        "item-unknown",
        "The content names a priority or commitment that is neither in this version nor in an earlier version of the plan."
    );
}
