using System.Text;

namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>SQLite keeps text as UTF-8 and reads it back up to the first 0: what neither can carry must not get in.</summary>
internal static class StoredText
{
    public static bool Survives(string text) => !text.Contains('\0') && !HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var index and >= 0)
        {
            if (Rune.DecodeFromUtf16(text[index..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return true;
            }

            text = text[(index + consumed)..];
        }

        return false;
    }
}
