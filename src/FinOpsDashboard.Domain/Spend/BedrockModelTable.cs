namespace FinOpsDashboard.Domain.Spend;

/// <summary>
/// The models: what bills, the AWS price list of 2026-08-20 and the AWS pricing page of 2026-07-24 name.
/// A spelling that differs from the display name only in case, spaces and hyphens needs no alias.
/// </summary>
internal static class BedrockModelTable
{
    internal static readonly IReadOnlyList<BedrockModel> Models =
        [.. Amazon(), .. Anthropic(), .. Meta(), .. Mistral(), .. Cohere(), .. Open(), .. Others()];

    private static BedrockModel[] Amazon() =>
    [
        Model("Amazon", "Nova Micro", ["amazon.nova-micro-v1:0", "amazon.nova-micro-v1:0:128k"]),
        Model("Amazon", "Nova Lite", ["amazon.nova-lite-v1:0", "amazon.nova-lite-v1:0:24k", "amazon.nova-lite-v1:0:300k"]),
        Model("Amazon", "Nova Pro", ["amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0:24k", "amazon.nova-pro-v1:0:300k"]),
        Model("Amazon", "Nova Premier", ["amazon.nova-premier-v1:0"]),
        Model("Amazon", "Nova 2 Lite", ["amazon.nova-2-lite-v1:0", "amazon.nova-2-lite-v1:0:256k"], "Nova 2.0 Lite"),
        Model("Amazon", "Nova 2 Pro (Preview)", ["amazon.nova-2-pro-preview-20251202-v1:0"], "Nova 2.0 Pro", "Nova 2 Pro"),
        Model("Amazon", "Nova 2 Omni (Preview)", [], "Nova 2.0 Omni", "Nova 2 Omni"),
        Model("Amazon", "Nova Sonic", ["amazon.nova-sonic-v1:0"]),
        Model("Amazon", "Nova Reel", ["amazon.nova-reel-v1:0", "amazon.nova-reel-v1:1"]),
        Model("Amazon", "Nova Canvas", ["amazon.nova-canvas-v1:0"], "Canvas") with { MakesImages = true },
        Model("Amazon", "Nova Multimodal Embeddings", ["amazon.nova-2-multimodal-embeddings-v1:0"]),
        Model("Amazon", "Titan Text Embeddings V2", ["amazon.titan-embed-text-v2:0"], "TitanEmbeddingV2-Text", "TitanEmbeddingsV2-Text"),
        Model("Amazon", "Titan Embeddings G1 Text", ["amazon.titan-embed-text-v1"]),
        Model("Amazon", "Titan Text Premier", ["amazon.titan-text-premier-v1:0"]),
        Model("Amazon", "Titan Text G1 Express", ["amazon.titan-text-express-v1"], "Titan Text Express"),
        Model("Amazon", "Titan Text G1 Lite", ["amazon.titan-text-lite-v1"], "Titan Text Lite"),
        Model("Amazon", "Titan Image Generator G1", ["amazon.titan-image-generator-v1", "amazon.titan-image-generator-v2:0"])
            with { MakesImages = true },
        Model("Amazon", "Amazon Rerank 1.0", ["amazon.rerank-v1:0"], "Amazon Rerank v1.0"),
    ];

    private static BedrockModel[] Anthropic() =>
    [
        Model("Anthropic", "Claude Instant", ["anthropic.claude-instant-v1"], "Claude Instant (100K)"),
        Model("Anthropic", "Claude 2.0", ["anthropic.claude-v2"]),
        Model("Anthropic", "Claude 2.1", ["anthropic.claude-v2:1"]),
        Claude("3", "Haiku", "anthropic.claude-3-haiku-20240307-v1:0"),
        Claude("3", "Sonnet", "anthropic.claude-3-sonnet-20240229-v1:0"),
        Claude("3", "Opus", "anthropic.claude-3-opus-20240229-v1:0"),
        Claude("3.5", "Haiku", "anthropic.claude-3-5-haiku-20241022-v1:0"),
        Claude("3.5", "Sonnet", "anthropic.claude-3-5-sonnet-20240620-v1:0"),
        Model("Anthropic", "Claude 3.5 Sonnet v2", ["anthropic.claude-3-5-sonnet-20241022-v2:0"], "Claude3.5Sonnetv2"),
        Claude("3.7", "Sonnet", "anthropic.claude-3-7-sonnet-20250219-v1:0"),
        Claude("Sonnet", "4", "anthropic.claude-sonnet-4-20250514-v1:0"),
        Claude("Sonnet", "4.5", "anthropic.claude-sonnet-4-5-20250929-v1:0"),
        Claude("Sonnet", "4.6", "anthropic.claude-sonnet-4-6"),
        Claude("Sonnet", "5", "anthropic.claude-sonnet-5"),
        Claude("Sonnet", "5.5", null),
        Claude("Haiku", "4.5", "anthropic.claude-haiku-4-5-20251001-v1:0"),
        Claude("Opus", "4", "anthropic.claude-opus-4-20250514-v1:0"),
        Claude("Opus", "4.1", "anthropic.claude-opus-4-1-20250805-v1:0"),
        Claude("Opus", "4.5", "anthropic.claude-opus-4-5"),
        Claude("Opus", "4.6", "anthropic.claude-opus-4-6"),
        Claude("Opus", "4.7", "anthropic.claude-opus-4-7"),
        Claude("Opus", "4.8", "anthropic.claude-opus-4-8"),
        Claude("Opus", "5", "anthropic.claude-opus-5"),
        Claude("Opus", "5.5", null),
        Claude("Fable", "5", "anthropic.claude-fable-5"),
    ];

    private static BedrockModel[] Meta() =>
    [
        Model("Meta", "Llama 2 13B", ["meta.llama2-13b-chat-v1"], "Meta Llama 2 Chat 13B"),
        Model("Meta", "Llama 2 70B", ["meta.llama2-70b-chat-v1"], "Meta Llama 2 Chat 70B"),
        Model("Meta", "Llama 3 8B", ["meta.llama3-8b-instruct-v1:0"]),
        Model("Meta", "Llama 3 70B", ["meta.llama3-70b-instruct-v1:0"]),
        Model("Meta", "Llama 3.1 8B", ["meta.llama3-1-8b-instruct-v1:0"]),
        Model("Meta", "Llama 3.1 70B", ["meta.llama3-1-70b-instruct-v1:0"]),
        Model("Meta", "Llama 3.1 405B", ["meta.llama3-1-405b-instruct-v1:0"]),
        Model("Meta", "Llama 3.2 1B", ["meta.llama3-2-1b-instruct-v1:0"]),
        Model("Meta", "Llama 3.2 3B", ["meta.llama3-2-3b-instruct-v1:0"]),
        Model("Meta", "Llama 3.2 11B", ["meta.llama3-2-11b-instruct-v1:0"]),
        Model("Meta", "Llama 3.2 90B", ["meta.llama3-2-90b-instruct-v1:0"]),
        Model("Meta", "Llama 3.3 70B", ["meta.llama3-3-70b-instruct-v1:0"]),
        Model("Meta", "Llama 4 Maverick 17B", ["meta.llama4-maverick-17b-instruct-v1:0"]),
        Model("Meta", "Llama 4 Scout 17B", ["meta.llama4-scout-17b-instruct-v1:0"]),
    ];

    private static BedrockModel[] Mistral() =>
    [
        Model("Mistral AI", "Mistral 7B", ["mistral.mistral-7b-instruct-v0:2"]),
        Model("Mistral AI", "Mixtral 8x7B", ["mistral.mixtral-8x7b-instruct-v0:1"]),
        Model("Mistral AI", "Mistral Small", ["mistral.mistral-small-2402-v1:0"]),
        Model("Mistral AI", "Mistral Large", ["mistral.mistral-large-2402-v1:0"]),
        Model("Mistral AI", "Mistral Large 2407", ["mistral.mistral-large-2407-v1:0"]),
        Model("Mistral AI", "Mistral Large 3", ["mistral.mistral-large-3-675b-instruct"], "Mistral-Large-3-675b-Instruct"),
        Model("Mistral AI", "Ministral 3B 3.0", []),
        Model("Mistral AI", "Ministral 8B 3.0", []),
        Model("Mistral AI", "Ministral 14B 3.0", []),
        Model("Mistral AI", "Magistral Small 1.2", []),
        Model("Mistral AI", "Pixtral Large 25.02", ["mistral.pixtral-large-2502-v1:0"]),
    ];

    private static BedrockModel[] Cohere() =>
    [
        Model("Cohere", "Cohere Command R", ["cohere.command-r-v1:0"], "Command R"),
        Model("Cohere", "Cohere Command R+", ["cohere.command-r-plus-v1:0"], "Command R+"),
        Model("Cohere", "Cohere Command", ["cohere.command-text-v14"], "Command", "Cohere Generate Model - Command"),
        Model("Cohere", "Cohere Command Light", ["cohere.command-light-text-v14"],
            "Command Light", "Cohere Generate Model - Command-Light"),
        Model("Cohere", "Cohere Embed 3 English", ["cohere.embed-english-v3"],
            "Embed 3 English", "Cohere Embed 3 Model - English", "Cohere Embed Model 3 - English"),
        Model("Cohere", "Cohere Embed 3 Multilingual", ["cohere.embed-multilingual-v3"],
            "Embed 3 Multilingual", "Cohere Embed 3 Model - Multilingual", "Cohere Embed Model 3 - Multilingual"),
        Model("Cohere", "Cohere Embed 4", ["cohere.embed-v4:0"], "Embed 4", "Cohere Embed 4 Model"),
        Model("Cohere", "Cohere Rerank 3.5", ["cohere.rerank-v3-5:0"], "Cohere Rerank v3.5"),
    ];

    private static BedrockModel[] Open() =>
    [
        Model("DeepSeek", "DeepSeek-R1", ["deepseek.r1-v1:0"], "R1"),
        Model("DeepSeek", "DeepSeek-V3.1", ["deepseek.v3-v1:0"]),
        Model("DeepSeek", "DeepSeek v3.2", ["deepseek.v3.2"]),
        Model("OpenAI", "gpt-oss-20b", ["openai.gpt-oss-20b-1:0", "openai.gpt-oss-20b"]),
        Model("OpenAI", "gpt-oss-120b", ["openai.gpt-oss-120b-1:0", "openai.gpt-oss-120b"]),
        Model("OpenAI", "gpt-oss-safeguard-20b", ["openai.gpt-oss-safeguard-20b"]),
        Model("Qwen", "Qwen3 32B", ["qwen.qwen3-32b-v1:0", "qwen.qwen3-32b"]),
        Model("Qwen", "Qwen3 235B A22B 2507", ["qwen.qwen3-235b-a22b-2507-v1:0", "qwen.qwen3-235b-a22b-2507"]),
        Model("Qwen", "Qwen3 Coder 30B A3B", ["qwen.qwen3-coder-30b-a3b-v1:0", "qwen.qwen3-coder-30b-a3b-instruct"]),
        Model("Qwen", "Qwen3 Coder 480B A35B", ["qwen.qwen3-coder-480b-a35b-v1:0", "qwen.qwen3-coder-480b-a35b-instruct"]),
        Model("Qwen", "Qwen3 Next 80B A3B", ["qwen.qwen3-next-80b-a3b", "qwen.qwen3-next-80b-a3b-instruct"]),
        Model("Qwen", "Qwen3 VL 235B A22B", ["qwen.qwen3-vl-235b-a22b", "qwen.qwen3-vl-235b-a22b-instruct"]),
        Model("Google", "Gemma 3 4B IT", ["google.gemma-3-4b-it"]),
        Model("Moonshot AI", "Kimi K2.5", ["moonshotai.kimi-k2.5"]),
        Model("Moonshot AI", "Kimi K3", ["moonshotai.kimi-k3"]),
        Model("NVIDIA", "Nemotron Super 3 120B", ["nvidia.nemotron-super-3-120b"]),
    ];

    private static BedrockModel[] Others() =>
    [
        Model("OpenAI", "GPT-5.6 Sol", [], "OpenAI GPT-5.6 Sol"),
        Model("xAI", "Grok 4.3", ["xai.grok-4.3"]),
        Model("AI21 Labs", "Jamba 1.5 Large", ["ai21.jamba-1-5-large-v1:0"]),
        Model("AI21 Labs", "Jamba 1.5 Mini", ["ai21.jamba-1-5-mini-v1:0"]),
        Model("AI21 Labs", "Jurassic-2 Ultra", ["ai21.j2-ultra-v1"]),
        Model("Writer", "Palmyra X4", ["writer.palmyra-x4-v1:0"]),
        Model("Writer", "Palmyra X5", ["writer.palmyra-x5-v1:0"]),
        Model("Stability AI", "Stable Image Core", ["stability.stable-image-core-v1:0"]),
        Model("Stability AI", "Stable Diffusion 3 Large v1.0", ["stability.sd3-large-v1:0"]),
        Model("Stability AI", "Stable Diffusion XL 1.0", ["stability.stable-diffusion-xl-v1"], "SDXL 1.0"),
        Model("TwelveLabs", "Marengo Embed 3.0", ["twelvelabs.marengo-embed-3-0-v1:0"], "TwelveLabs Marengo Embed 3.0"),
        Model("Luma AI", "Luma Ray 2", ["luma.ray-v2:0"], "Ray-V2"),
    ];

    private static BedrockModel Model(string vendor, string name, IReadOnlyList<string> modelIds, params IReadOnlyList<string> aliases) =>
        new(name, vendor, modelIds, aliases);

    /// <summary>
    /// Claude with both word orders: titles changed from "Claude 3.5 Sonnet" to "Claude Sonnet 4", usage types kept the first order.
    /// </summary>
    private static BedrockModel Claude(string first, string second, string? modelId) =>
        Model("Anthropic", $"Claude {first} {second}", modelId is null ? [] : [modelId],
            $"Claude {second} {first}", $"anthropic.claude-{first}-{second}", $"anthropic.claude-{second}-{first}");
}
