using Microsoft.Xrm.Sdk;

namespace ProjectOpsClose.DataverseSdk.Tests.Behaviour;

public sealed class InvalidPluginExecutionExceptionTests
{
    private static readonly Dictionary<string, string> Details = new() { ["Quote"] = "QUO-1" };

    public static TheoryData<InvalidPluginExecutionException, OperationStatus, int, PluginHttpStatusCode> WithMessage => new()
    {
        { new("No."), OperationStatus.Failed, 0, PluginHttpStatusCode.NotSet },
        { new("No.", new FormatException()), OperationStatus.Failed, 0, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Canceled, "No."), OperationStatus.Canceled, 0, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Canceled, 17, "No."), OperationStatus.Canceled, 17, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Retry, 17, "No.", PluginHttpStatusCode.Conflict), OperationStatus.Retry, 17, PluginHttpStatusCode.Conflict },
        { new("No.", PluginHttpStatusCode.NotFound), OperationStatus.Failed, 0, PluginHttpStatusCode.NotFound },
        { new("No.", Details), OperationStatus.Failed, 0, PluginHttpStatusCode.NotSet },
        { new("No.", PluginHttpStatusCode.Gone, Details), OperationStatus.Failed, 0, PluginHttpStatusCode.Gone },
        { new(OperationStatus.Suspended, "No.", Details), OperationStatus.Suspended, 0, PluginHttpStatusCode.NotSet },
    };

    [Theory]
    [MemberData(nameof(WithMessage))]
    public void Constructor_WithAMessage_KeepsWhatItIsGiven(
        InvalidPluginExecutionException exception, OperationStatus status, int errorCode, PluginHttpStatusCode httpStatus)
    {
        Assert.Equal("No.", exception.Message);
        Assert.Equal(status, exception.Status);
        Assert.Equal(errorCode, exception.ErrorCode);
        Assert.Equal(httpStatus, exception.HttpStatus);
    }

    [Fact]
    public void Constructor_WithoutAMessage_HasTheStatus()
    {
        Assert.Equal(OperationStatus.Failed, new InvalidPluginExecutionException().Status);
        Assert.Equal(OperationStatus.Succeeded, new InvalidPluginExecutionException(OperationStatus.Succeeded).Status);
    }

    [Fact]
    public void Constructor_WithAnException_KeepsIt()
    {
        var inner = new FormatException();

        Assert.Same(inner, new InvalidPluginExecutionException("No.", inner).InnerException);
    }

    [Fact]
    public void Constructor_WithDetails_KeepsThem()
    {
        Assert.Equal("QUO-1", new InvalidPluginExecutionException("No.", Details).ExceptionDetails["Quote"]);
        Assert.Equal("QUO-1", new InvalidPluginExecutionException("No.", PluginHttpStatusCode.Gone, Details).ExceptionDetails["Quote"]);
        Assert.Equal("QUO-1", new InvalidPluginExecutionException(OperationStatus.Retry, "No.", Details).ExceptionDetails["Quote"]);
    }
}
