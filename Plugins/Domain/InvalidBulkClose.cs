namespace ProjectOpsClose.Plugins.Domain;

/// <summary>What is wrong with a request to close the quotes of an opportunity.</summary>
internal enum InvalidBulkClose
{
    NoOpportunity,

    /// <summary>Negative, a status reason of another state, or Revised.</summary>
    StatusIsNotOfClosed,
    SubjectTooLong,
    DescriptionTooLong,
}
