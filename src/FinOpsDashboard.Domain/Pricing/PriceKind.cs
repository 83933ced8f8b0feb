namespace FinOpsDashboard.Domain.Pricing;

/// <summary>What a price is for. What it is per (1M tokens, hour, …) is with the kind in <see cref="PriceKinds.UnitOf"/>.</summary>
public enum PriceKind
{
    /// <summary>Text tokens sent to a model.</summary>
    Input,

    /// <summary>Text tokens that a model answers.</summary>
    Output,

    /// <summary>Tokens read from a prompt cache.</summary>
    CacheRead,

    /// <summary>Tokens written to a prompt cache for five minutes, or for the only time that the model offers.</summary>
    CacheWrite,

    /// <summary>Tokens written to a prompt cache for 30 minutes.</summary>
    CacheWrite30m,

    /// <summary>Tokens written to a prompt cache for one hour.</summary>
    CacheWrite1h,

    /// <summary>Image tokens sent to a model.</summary>
    Image,

    /// <summary>Audio and speech tokens sent to a model.</summary>
    Audio,

    /// <summary>Video tokens sent to a model.</summary>
    Video,

    /// <summary>Image tokens that a model answers.</summary>
    ImageOutput,

    /// <summary>Audio and speech tokens that a model answers.</summary>
    AudioOutput,

    /// <summary>Video tokens that a model answers.</summary>
    VideoOutput,

    /// <summary>Input of requests beyond the model's context threshold.</summary>
    LongContextInput,

    /// <summary>Output of requests beyond the model's context threshold.</summary>
    LongContextOutput,

    /// <summary>Cache reads of requests beyond the model's context threshold.</summary>
    LongContextCacheRead,

    /// <summary>Five-minute cache writes of requests beyond the model's context threshold.</summary>
    LongContextCacheWrite,

    /// <summary>One-hour cache writes of requests beyond the model's context threshold.</summary>
    LongContextCacheWrite1h,

    /// <summary>Input of a customized model served on demand.</summary>
    CustomInput,

    /// <summary>Output of a customized model served on demand.</summary>
    CustomOutput,

    /// <summary>Tokens trained in customization: tokens of the training data times epochs.</summary>
    Training,

    /// <summary>Reinforcement fine-tuning.</summary>
    TrainingHour,

    /// <summary>Images trained in customization of an image model: images of the training data times epochs.</summary>
    TrainingImage,

    /// <summary>Storage of a customized model.</summary>
    ModelStorageMonth,

    /// <summary>One model unit of Provisioned Throughput. A customized model pays the price of its base model.</summary>
    ModelUnitHour,

    /// <summary>Reserved capacity of input tokens per minute.</summary>
    InputTpmHour,

    /// <summary>Reserved capacity of output tokens per minute.</summary>
    OutputTpmHour,

    /// <summary>Running an imported model of import version 1.0.</summary>
    ImportedModelUnitMinuteV1,

    /// <summary>Running an imported model of import version 2.0 (OpenAI gpt-oss).</summary>
    ImportedModelUnitMinuteV2,

    /// <summary>Storage of an imported model.</summary>
    ImportedModelUnitMonth,

    /// <summary>Guardrail: content filters on text.</summary>
    GuardrailContentPolicy,

    /// <summary>Guardrail: denied topics.</summary>
    GuardrailTopicPolicy,

    /// <summary>Guardrail: contextual grounding.</summary>
    GuardrailContextualGroundingPolicy,

    /// <summary>Guardrail: sensitive information, the paid part.</summary>
    GuardrailSensitiveInformationPolicy,

    /// <summary>Guardrail: automated reasoning.</summary>
    GuardrailAutomatedReasoningPolicy,

    /// <summary>Queries of a reranking model.</summary>
    RerankQuery,

    /// <summary>Web grounding requests.</summary>
    WebGroundingRequest,

    /// <summary>Node transitions of a flow.</summary>
    FlowNodeTransition,

    /// <summary>Human tasks of a model evaluation.</summary>
    HumanEvaluationTask,

    /// <summary>Requests of intelligent prompt routing.</summary>
    PromptRouterRequest,

    /// <summary>Index storage of a managed knowledge base.</summary>
    KnowledgeBaseStorageMonth,

    /// <summary>Retrievals of a managed knowledge base.</summary>
    KnowledgeBaseRetrieve,

    /// <summary>Agentic retrievals of a managed knowledge base, the plain retrievals under them excepted.</summary>
    KnowledgeBaseAgenticRetrieve,

    /// <summary>OpenSearch Serverless compute units, as a vector store.</summary>
    OpenSearchOcuHour,

    /// <summary>Storage of S3 Vectors.</summary>
    S3VectorsStorageMonth,

    /// <summary>Writing to S3 Vectors.</summary>
    S3VectorsPut,

    /// <summary>Query calls to S3 Vectors.</summary>
    S3VectorsQuery,

    /// <summary>Data processed by queries to S3 Vectors.</summary>
    S3VectorsQueryData,

    /// <summary>Aurora Serverless v2 capacity units, as a vector store.</summary>
    AuroraAcuHour,
}
