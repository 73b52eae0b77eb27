namespace ProjectOpsClose.LocalDataverse.Engine.Store;

/// <summary>T-SQL's LIKE as Dataverse uses it: %, _, [abc], [a-c], [^abc]; letters match in either case.</summary>
internal static class LikePattern
{
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        var (t, p, retryText, retryPattern) = (0, 0, 0, -1);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                (retryText, retryPattern) = (t, ++p);
            }
            else if (p < pattern.Length && MatchesOne(text[t], pattern[p..], out var length))
            {
                (t, p) = (t + 1, p + length);
            }
            else if (retryPattern >= 0)
            {
                // The last % takes one character more; earlier ones need no second try.
                (t, p) = (++retryText, retryPattern);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('%').IsEmpty;
    }

    private static bool MatchesOne(char character, ReadOnlySpan<char> pattern, out int length)
    {
        length = 1;
        if (pattern[0] == '_')
        {
            return true;
        }

        if (pattern[0] != '[')
        {
            return Fold(character) == Fold(pattern[0]);
        }

        var set = SetBody(pattern);
        length = set.Length + 2;
        return set.Length + 1 < pattern.Length && IsInSet(character, set);
    }

    /// <summary>What stands between the brackets; a ] in the first place belongs to the set.</summary>
    private static ReadOnlySpan<char> SetBody(ReadOnlySpan<char> pattern)
    {
        var first = pattern.Length > 1 && pattern[1] == '^' ? 2 : 1;
        var end = first < pattern.Length ? pattern[(first + 1)..].IndexOf(']') : -1;
        return end < 0 ? pattern[1..] : pattern[1..(first + 1 + end)];
    }

    private static bool IsInSet(char character, ReadOnlySpan<char> set)
    {
        var negated = set[0] == '^';
        var members = negated ? set[1..] : set;
        var folded = Fold(character);
        for (var index = 0; index < members.Length; index++)
        {
            var isRange = index + 2 < members.Length && members[index + 1] == '-';
            var last = isRange ? members[index + 2] : members[index];
            if (folded >= Fold(members[index]) && folded <= Fold(last))
            {
                return !negated;
            }

            index += isRange ? 2 : 0;
        }

        return negated;
    }

    private static char Fold(char character) => char.ToUpperInvariant(character);
}
