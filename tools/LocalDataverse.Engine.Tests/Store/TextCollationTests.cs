using System.Text;
using ProjectOpsClose.LocalDataverse.Engine.Store;

namespace ProjectOpsClose.LocalDataverse.Engine.Tests.Store;

public class TextCollationTests
{
    private static readonly string[] Texts =
    [
        "", "a", "A", "b", "B", "ab", "AB", "abc", "[", "_", "{", "Z", "z", "0", " ", "QUO-00009", "quo-00010",
        "å", "Å", "aå", "AÅ", "aø", "ß", "ı", "I", "i", "İ", "ſ", "s", "K", "k", "ﬀ", "😀", "😁", "\uFF21", "\uFF41",
    ];

    public static TheoryData<string> All => [.. Texts];

    [Theory]
    [MemberData(nameof(All))]
    public void Compare_AnyTwoTexts_OrdersThemAsDotNetDoes(string left)
    {
        var signs = Texts.Select(right => Math.Sign(TextCollation.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right))));

        Assert.Equal(Texts.Select(right => Math.Sign(string.Compare(left, right, StringComparison.OrdinalIgnoreCase))), signs);
    }
}
