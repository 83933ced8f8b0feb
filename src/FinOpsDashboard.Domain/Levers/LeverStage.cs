namespace FinOpsDashboard.Domain.Levers;

/// <summary>The stated order in which levers act on a request, from its arrival to the bill.</summary>
public enum LeverStage
{
    /// <summary>Answers from an earlier answer: the request reaches no model.</summary>
    ResponseCache,

    /// <summary>Rewrites the prompt: retrieved passages instead of whole documents.</summary>
    Retrieval,

    /// <summary>Shortens the prompt.</summary>
    Compression,

    /// <summary>Sends the easy requests to a smaller model.</summary>
    Routing,

    /// <summary>Decides the main model: another base model, a fine-tuned one, or distilled ones; and where it runs.</summary>
    MainModel,

    /// <summary>Takes out what can wait.</summary>
    Batch,

    /// <summary>Puts interactive requests into another service tier.</summary>
    ServiceTier,

    /// <summary>Reads the repeated context of the interactive rest from the prompt cache.</summary>
    PromptCaching,
}
