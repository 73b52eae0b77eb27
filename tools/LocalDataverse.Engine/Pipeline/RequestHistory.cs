namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <summary>The last requests of clients, numbered from 1 in the order in which they ended. Any thread may add and read.</summary>
internal sealed class RequestHistory
{
    public const int Kept = 200;

    private readonly Lock gate = new();
    private readonly Queue<NumberedRequest> requests = new();
    private NumberedRequest? last;

    public RequestRecord? Last
    {
        get
        {
            lock (gate)
            {
                return last?.Record;
            }
        }
    }

    public void Add(RequestRecord record)
    {
        lock (gate)
        {
            last = new NumberedRequest((last?.Number ?? 0) + 1, record);
            requests.Enqueue(last);
            if (requests.Count > Kept)
            {
                requests.Dequeue();
            }
        }
    }

    /// <summary>The number of the last request, 0 before the first; and those with a higher number than this that are still kept.</summary>
    public (int Last, IReadOnlyList<NumberedRequest> Requests) After(int number)
    {
        lock (gate)
        {
            return (last?.Number ?? 0, [.. requests.Where(request => request.Number > number)]);
        }
    }
}

internal sealed record NumberedRequest(int Number, RequestRecord Record);
