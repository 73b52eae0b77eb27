namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What is wrong with a request to close an opportunity.</summary>
internal enum InvalidClosing
{
    /// <summary>The parameter is there, but it is no row.</summary>
    CloseRowIsNoRow,

    OpportunityIdMissing,

    /// <summary>There is a value, but it is no reference to an opportunity.</summary>
    OpportunityIdIsNoReference,
}
