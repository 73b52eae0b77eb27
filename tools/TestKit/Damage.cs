using CsCheck;

namespace ProjectOpsClose.TestKit;

/// <summary>Something that was right, with pieces cut out, doubled, exchanged or overwritten.</summary>
internal static class Damage
{
    private static readonly string[] Pieces =
    [
        "\n", "\0", "\ud800", "é", "%", "%00", "..", "/", "'", "\"", "(", ")", "{", "}", "[", "]", "<", ">", "&", "&amp;", "-1", "0", "1e400", "99999999999",
        "null", "true", "{}", "[]", "<a/>", "<!DOCTYPE x>", "00000000-0000-0000-0000-000000000000", "2026-13-45", "NaN", "--", "@odata.bind", "xmlns=\"y\"",
    ];

    /// <summary>One to three changes; the length stays much the same.</summary>
    /// <param name="text">What was right.</param>
    /// <param name="pieces">What may get in, beside the usual.</param>
    public static Gen<string> Of(string text, params IReadOnlyList<string> pieces) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, text.Length], Gen.Int[0, text.Length], Gen.Int[0, 12], Piece(pieces)).Array[1, 3].Select(changes =>
            changes.Aggregate(text, (damaged, change) => Change(damaged, change.Item1, change.Item2, change.Item3, change.Item4, change.Item5)));

    public static Gen<byte[]> Of(byte[] content) =>
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 4].Select(changes =>
        {
            var damaged = content.ToArray();
            foreach (var (position, value) in changes)
            {
                damaged[position] = value;
            }

            return damaged;
        });

    private static Gen<string> Piece(IReadOnlyList<string> pieces) =>
        Gen.OneOf(Gen.Const(""), Gen.String[Gen.Char[' ', '~'], 1, 4], Gen.OneOf([.. Pieces, .. pieces]));

    private static string Change(string text, int kind, int place, int other, int length, string piece)
    {
        var (start, from) = (Math.Min(place, text.Length), Math.Min(other, text.Length));
        var end = Math.Min(text.Length, start + length);
        var copied = text[from..Math.Min(text.Length, from + length)];
        return kind switch
        {
            0 => text[..start] + piece + text[end..],
            1 => text[..start] + piece + text[start..],
            2 => text[..start] + copied + text[end..],
            _ => text[..start] + copied + text[start..],
        };
    }
}
