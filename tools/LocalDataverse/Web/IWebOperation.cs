using System.Diagnostics.CodeAnalysis;

namespace ProjectOpsClose.LocalDataverse.Web;

/// <summary>
/// An action or function of the Web API, asked before the rows are: in order, the first that knows the path answers. What
/// goes wrong it throws, as <see cref="WebFault"/> or as the organisation's fault; <see cref="ErrorAnswer"/> makes the answer.
/// </summary>
internal interface IWebOperation
{
    /// <returns>False when the path isn't this operation's.</returns>
    bool TryAnswer(WebRequest request, [NotNullWhen(true)] out WebAnswer? answer);
}
