namespace FinOpsDashboard.Aws;

/// <summary>Takes the pages of one query in order and makes one result of them.</summary>
internal interface IPageCollector<in TPage, out TResult>
{
    /// <exception cref="MalformedAnswerException">The page is not what Cost Explorer sends.</exception>
    void Add(TPage page);

    TResult Result();
}
