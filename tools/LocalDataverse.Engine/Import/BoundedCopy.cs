namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Copies a stream, but stops at a limit: a length in a header is a claim, not a fact.</summary>
internal static class BoundedCopy
{
    public static bool TryCopy(Stream from, Stream to, int limit)
    {
        var buffer = new byte[81_920];
        var total = 0L;
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            total += read;
            if (total > limit)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        to.Position = 0;
        return true;
    }
}
