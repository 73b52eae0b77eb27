using System.Text.RegularExpressions;
using ProjectOpsClose.Plugins.Messages;

namespace ProjectOpsClose.Plugins.Tests.TestKit;

internal static partial class WholeSentence
{
    /// <summary>Nothing is left to fill in; nothing is English, names and what the platform says aside.</summary>
    public static void Demand(int lcid, string text)
    {
        Assert.DoesNotMatch(Unfilled(), text);
        if (Language.For(lcid) != Language.English)
        {
            Assert.DoesNotMatch(English(), text);
        }
    }

    [GeneratedRegex(@"[{}]|^\s*$")]
    private static partial Regex Unfilled();

    [GeneratedRegex(
        @"\b(the|quotes?|opportunit(y|ies)|closed?|closing|customers?|owner|access|because|drafts?|lost|won|canceled|choose|chosen|ask|which|that|isn't|can't|don't|wasn't|hasn't|have|been|they|them|your?|their|again|already|nothing|reasons?|seconds?|characters|changed|allowed|missing)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
