using CsCheck;
using ProjectOpsClose.Plugins.Domain;

namespace ProjectOpsClose.Plugins.Tests.Domain;

public class BulkCloseRequestTests
{
    private static readonly Guid OpportunityId = Guid.NewGuid();

    [Theory]
    [InlineData(null, 5)]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(8, 8)]
    [InlineData(720190000, 720190000)]
    public void Status_OfClosedOrAbsent_IsTaken(int? given, int expected)
    {
        var request = Request(status: given);

        Assert.Equal(expected, request.Status);
        Assert.Null(request.Invalid);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Status_OfAnotherStateOrRevised_IsInvalid(int status) =>
        Assert.Equal(InvalidBulkClose.StatusIsNotOfClosed, Request(status: status).Invalid);

    [Fact]
    public void Subject_AnyLength_IsInvalidExactlyBeyond200Characters() =>
        Gen.Int[1, 400].Sample(length =>
            Assert.Equal(length > 200 ? InvalidBulkClose.SubjectTooLong : null, Request(subject: new string('x', length)).Invalid));

    [Fact]
    public void Description_AnyLength_IsInvalidExactlyBeyond2000Characters() =>
        Gen.Int[0, 4_000].Sample(length =>
            Assert.Equal(length > 2_000 ? InvalidBulkClose.DescriptionTooLong : null, Request(description: new string('x', length)).Invalid));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Subject_Blank_CountsAsAbsent(string? subject) => Assert.Null(Request(subject: subject).Subject);

    [Theory]
    [InlineData(200, 2_000, null)]
    [InlineData(201, 2_000, InvalidBulkClose.SubjectTooLong)]
    [InlineData(200, 2_001, InvalidBulkClose.DescriptionTooLong)]
    public void Texts_AtTheirLimits_AreTakenAndOneCharacterMoreIsNot(int subject, int description, object? expected)
    {
        var request = Request(subject: new string('s', subject), description: new string('d', description));

        Assert.Equal((InvalidBulkClose?)expected, request.Invalid);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Description_Empty_CountsAsAbsent(string? description) => Assert.Null(Request(description: description).Description);

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("0001-01-01T05:00:00")]
    [InlineData("0001-01-01T14:00:00")]
    [InlineData("0001-01-02T00:00:00")]
    public void ClosedOn_FirstMomentInAnyTimeZone_CountsAsAbsent(string closedOn)
    {
        var request = Request(closedOn: At(closedOn));

        Assert.Null(request.ClosedOn);
        Assert.Null(request.Invalid);
    }

    [Theory]
    [InlineData("0001-01-03T00:00:00")]
    [InlineData("1752-12-31T00:00:00")]
    [InlineData("1752-12-31T23:59:59")]
    public void ClosedOn_BeforeDataversesFirstDay_IsInvalid(string closedOn) =>
        Assert.Equal(InvalidBulkClose.ClosedOnTooEarly, Request(closedOn: At(closedOn)).Invalid);

    [Theory]
    [InlineData("1753-01-01T00:00:00")]
    [InlineData("2026-03-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    public void ClosedOn_AnyLaterMoment_IsTaken(string closedOn)
    {
        var request = Request(closedOn: At(closedOn));

        Assert.Equal(At(closedOn), request.ClosedOn);
        Assert.Null(request.Invalid);
    }

    [Fact]
    public void Opportunity_Absent_IsInvalid() =>
        Assert.Equal(InvalidBulkClose.NoOpportunity, new BulkCloseRequest(Guid.Empty, null, null, null, null, null).Invalid);

    private static DateTime At(string moment) => DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static BulkCloseRequest Request(int? status = null, string? subject = null, string? description = null, DateTime? closedOn = null) =>
        new(OpportunityId, status, subject, description, closedOn, null);
}
