namespace ProjectOpsClose.SolutionPacker.Writing;

/// <summary>Makes a text file the same whether the working copy has CRLF or LF.</summary>
internal static class LineEndings
{
    public static byte[] ToLf(byte[] text) =>
        text.Where((b, i) => b != '\r' || i + 1 == text.Length || text[i + 1] != '\n').ToArray();
}
