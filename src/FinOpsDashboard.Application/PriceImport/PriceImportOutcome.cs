namespace FinOpsDashboard.Application.PriceImport;

/// <summary>
/// What became of an import that was told to write: <see cref="PriceImportWritten"/>, <see cref="PriceImportSuperseded"/> or
/// <see cref="PriceImportBusy"/>, nothing else.
/// </summary>
public abstract record PriceImportOutcome
{
    private protected PriceImportOutcome()
    {
    }
}

/// <summary>It was written, exactly as it was shown.</summary>
/// <param name="Plan">What was written.</param>
public sealed record PriceImportWritten(PriceImportPlan Plan) : PriceImportOutcome;

/// <summary>Somebody changed the book since: the files would do something else than was shown. Nothing was written.</summary>
/// <param name="Plan">What they would do now, to be shown and confirmed.</param>
public sealed record PriceImportSuperseded(PriceImportPlan Plan) : PriceImportOutcome
{
    /// <summary>What happened, as a sentence.</summary>
    public static string Message => "Somebody else changed prices in the meantime, so nothing was written. This is what would change now.";
}

/// <summary>Somebody else keeps writing. Nothing was written.</summary>
/// <param name="Message">What happened and what to do, as a sentence.</param>
public sealed record PriceImportBusy(string Message) : PriceImportOutcome;
