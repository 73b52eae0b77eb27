using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ProjectOpsClose.LocalDataverse.Tests.Web.Wire;

/// <summary>Bytes out, and whatever answers come in until the host ends the connection or waits for more.</summary>
internal static class RawExchange
{
    /// <summary>How long the host may be silent before it counts as waiting for the rest of a request.</summary>
    private const int SilenceMilliseconds = 10_000;

    public static string Run(Socket socket, byte[] request)
    {
        socket.ReceiveTimeout = SilenceMilliseconds;
        Attempt(() => socket.Send(request));
        using var received = new MemoryStream();
        Attempt(() =>
        {
            var buffer = new byte[16 * 1024];
            while (socket.Receive(buffer) is var count and > 0)
            {
                received.Write(buffer, 0, count);
            }
        });
        return Encoding.Latin1.GetString(received.ToArray());
    }

    public static IReadOnlyList<WireAnswer> Answers(string text)
    {
        var answers = new List<WireAnswer>();
        while (text.Length > 0)
        {
            var answer = WireAnswer.Of(text);
            var length = int.Parse(answer.Headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture);
            Assert.True(answer.Body.Length >= length, $"An answer broke off: '{text}'");
            answers.Add(answer with { Body = answer.Body[..length] });
            text = answer.Body[length..];
        }

        return answers;
    }

    // A host that has refused a request doesn't read the rest of it, and one that waits says nothing.
    private static void Attempt(Action exchange)
    {
        try
        {
            exchange();
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.TimedOut or SocketError.WouldBlock)
        {
        }
    }
}
