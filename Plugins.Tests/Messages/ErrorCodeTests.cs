using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.Messages;

public class ErrorCodeTests
{
    /// <summary>Clients tell errors apart by these numbers: one may be added, none may change.</summary>
    [Fact]
    public void Codes_AreTheOnesThatClientsKnow() => Assert.Equal(
        [
            ("BlockedByQuotes", 720101), ("InvalidRequest", 720102), ("InvalidSetting", 720103),
            ("MissingColumn", 720104), ("QuoteNotClosed", 720105), ("PlatformFault", 720106),
        ],
        Enum.GetValues<ErrorCode>().Select(code => (code.ToString(), (int)code)));
}
