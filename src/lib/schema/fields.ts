/** The shape that a field's value takes in front matter and in the API. */
export type FieldType =
  | 'count'
  | 'number'
  | 'boolean'
  | 'text'
  | 'date'
  | 'concept'
  | 'concepts'
  | 'biases'
  | 'placement'
  | 'languages'
  | 'modalities'
  | 'hardware'
  | 'corpora'
  | 'memory';

/** What a model is, as far as it decides which figures a reader may expect of it. */
export type Kind = 'open' | 'closed' | 'tuned';

export type FieldGroup = 'size' | 'shape' | 'training' | 'use';

export type FieldSpec = {
  readonly group: FieldGroup;
  readonly type: FieldType;
  /** The name that readers see. */
  readonly label: string;
  readonly unit?: 'tokens' | 'FLOP' | 'bytes' | 'GB' | 'parameters';
  /** One sentence that says what the figure counts. */
  readonly meaning: string;
  /** The plausible range of a number: outside it a slip by a factor of 1,000 is likelier than a record. */
  readonly range?: readonly [min: number, max: number];
  /** The kinds of model that must answer it, be it with `undisclosed`; none where it is welcome but not expected. */
  readonly expected: readonly Kind[];
  /** Expected only where the stack is of this sort. */
  readonly only?: 'single-stack' | 'two-stacks' | 'experts';
};

const all = ['open', 'closed', 'tuned'] as const;
const own = ['open', 'closed'] as const;
const open = ['open'] as const;
const none = [] as const;

/** The closed list of figures: one row a field. Its keys are the keys of front matter, the API's keys and the anchors of pages. */
export const fields = {
  parameters: {
    group: 'size',
    type: 'count',
    label: 'Parameters',
    unit: 'parameters',
    range: [1e6, 1e14],
    expected: all,
    meaning: 'Trainable weights of the whole model, embeddings and all experts included.',
  },
  activeParameters: {
    group: 'size',
    type: 'count',
    label: 'Active parameters',
    unit: 'parameters',
    range: [1e6, 1e13],
    expected: own,
    only: 'experts',
    meaning: 'Weights that take part in processing one token.',
  },
  embeddingParameters: {
    group: 'size',
    type: 'count',
    label: 'Embedding parameters',
    unit: 'parameters',
    range: [1e5, 1e11],
    expected: none,
    meaning: 'Weights of the token and position embeddings, the output matrix too where it is separate.',
  },
  diskBytes: {
    group: 'size',
    type: 'count',
    label: 'Size on disk',
    unit: 'bytes',
    range: [1e6, 1e14],
    expected: none,
    meaning: 'Bytes of the published weight files.',
  },
  architecture: {
    group: 'shape',
    type: 'concept',
    label: 'Architecture',
    expected: all,
    meaning: 'Which halves of the Transformer it has, and what each token may look at.',
  },
  layers: {
    group: 'shape',
    type: 'count',
    label: 'Layers',
    range: [1, 1000],
    expected: open,
    only: 'single-stack',
    meaning: 'Transformer blocks from the embedding to the output.',
  },
  encoderLayers: {
    group: 'shape',
    type: 'count',
    label: 'Encoder layers',
    range: [1, 500],
    expected: open,
    only: 'two-stacks',
    meaning: 'Blocks of the encoder.',
  },
  decoderLayers: {
    group: 'shape',
    type: 'count',
    label: 'Decoder layers',
    range: [1, 500],
    expected: open,
    only: 'two-stacks',
    meaning: 'Blocks of the decoder.',
  },
  distinctLayers: {
    group: 'shape',
    type: 'count',
    label: 'Distinct layers',
    range: [1, 500],
    expected: none,
    meaning: 'Blocks with weights of their own, where layers share them.',
  },
  hiddenSize: {
    group: 'shape',
    type: 'count',
    label: 'Hidden size',
    range: [32, 200_000],
    expected: open,
    meaning: 'Width of the vector that each token carries through the layers.',
  },
  embeddingSize: {
    group: 'shape',
    type: 'count',
    label: 'Embedding size',
    range: [16, 200_000],
    expected: none,
    meaning: 'Width of the token embedding, where it differs from the hidden size.',
  },
  heads: {
    group: 'shape',
    type: 'count',
    label: 'Attention heads',
    range: [1, 2000],
    expected: open,
    meaning: 'Query heads of one attention layer.',
  },
  kvHeads: {
    group: 'shape',
    type: 'count',
    label: 'Key–value heads',
    range: [1, 2000],
    expected: open,
    meaning: 'Heads whose keys and values are kept in the cache; fewer than the query heads where they are shared.',
  },
  headDim: {
    group: 'shape',
    type: 'count',
    label: 'Head width',
    range: [8, 2048],
    expected: none,
    meaning: 'Width of one attention head.',
  },
  ffnSize: {
    group: 'shape',
    type: 'count',
    label: 'Feed-forward width',
    range: [32, 1_000_000],
    expected: open,
    meaning: 'Inner width of the feed-forward block.',
  },
  ffnGated: {
    group: 'shape',
    type: 'boolean',
    label: 'Gated feed-forward',
    expected: none,
    meaning: 'Whether the feed-forward block has a third matrix that gates the first.',
  },
  experts: {
    group: 'shape',
    type: 'count',
    label: 'Experts',
    range: [2, 100_000],
    expected: open,
    only: 'experts',
    meaning: 'Routed experts of one mixture layer.',
  },
  expertsPerToken: {
    group: 'shape',
    type: 'count',
    label: 'Experts per token',
    range: [1, 1000],
    expected: open,
    only: 'experts',
    meaning: 'Routed experts that process each token.',
  },
  sharedExperts: {
    group: 'shape',
    type: 'count',
    label: 'Shared experts',
    range: [0, 1000],
    expected: none,
    meaning: 'Experts that process every token.',
  },
  expertFfnSize: {
    group: 'shape',
    type: 'count',
    label: 'Expert width',
    range: [32, 1_000_000],
    expected: open,
    only: 'experts',
    meaning: 'Inner width of one expert.',
  },
  moeLayers: {
    group: 'shape',
    type: 'count',
    label: 'Mixture layers',
    range: [1, 1000],
    expected: open,
    only: 'experts',
    meaning: 'Layers whose feed-forward block is a mixture of experts.',
  },
  vocabSize: {
    group: 'shape',
    type: 'count',
    label: 'Vocabulary',
    unit: 'tokens',
    range: [100, 2_000_000],
    expected: open,
    meaning: 'Entries that the tokenizer knows.',
  },
  embeddingRows: {
    group: 'shape',
    type: 'count',
    label: 'Embedding rows',
    range: [100, 2_000_000],
    expected: none,
    meaning: 'Rows of the embedding matrix, where padding makes them more than the vocabulary.',
  },
  tiedEmbeddings: {
    group: 'shape',
    type: 'boolean',
    label: 'Tied embeddings',
    expected: none,
    meaning: 'Whether the output matrix is the token embedding.',
  },
  biases: {
    group: 'shape',
    type: 'biases',
    label: 'Biases',
    expected: none,
    meaning: 'Which parts of a block add a bias vector.',
  },
  trainedContextLength: {
    group: 'shape',
    type: 'count',
    label: 'Training sequence',
    unit: 'tokens',
    range: [32, 20_000_000],
    expected: none,
    meaning: 'Sequence length of pre-training.',
  },
  contextLength: {
    group: 'shape',
    type: 'count',
    label: 'Context',
    unit: 'tokens',
    range: [32, 20_000_000],
    expected: all,
    meaning: 'The longest input and output together that the maker supports for this checkpoint.',
  },
  slidingWindow: {
    group: 'shape',
    type: 'count',
    label: 'Sliding window',
    unit: 'tokens',
    range: [16, 1_000_000],
    expected: none,
    meaning: 'How far back one attention layer looks.',
  },
  positionalEncoding: {
    group: 'shape',
    type: 'concepts',
    label: 'Positions',
    expected: open,
    meaning: 'How the model knows the order of tokens.',
  },
  ropeTheta: {
    group: 'shape',
    type: 'number',
    label: 'Rotary base',
    range: [100, 1e12],
    expected: none,
    meaning: 'The base θ of the rotary frequencies.',
  },
  normalization: {
    group: 'shape',
    type: 'concept',
    label: 'Normalisation',
    expected: open,
    meaning: 'How activations are kept in range.',
  },
  normPlacement: {
    group: 'shape',
    type: 'placement',
    label: 'Norm placement',
    expected: none,
    meaning: 'Where the norms stand in a block, and whether attention and feed-forward run side by side.',
  },
  activation: {
    group: 'shape',
    type: 'concept',
    label: 'Activation',
    expected: open,
    meaning: 'The non-linearity of the feed-forward block.',
  },
  attention: {
    group: 'shape',
    type: 'concepts',
    label: 'Attention',
    expected: open,
    meaning: 'Which tokens each head attends to, and how heads share keys and values.',
  },
  tokenizer: {
    group: 'shape',
    type: 'text',
    label: 'Tokenizer',
    expected: open,
    meaning: 'How text is cut into tokens.',
  },
  objective: {
    group: 'training',
    type: 'concepts',
    label: 'Objective',
    expected: own,
    meaning: 'What pre-training asks the model to predict.',
  },
  trainingTokens: {
    group: 'training',
    type: 'count',
    label: 'Training tokens',
    unit: 'tokens',
    range: [1e6, 1e15],
    expected: own,
    meaning: 'Tokens seen in its own pre-training and continued training, never its base’s.',
  },
  trainingCompute: {
    group: 'training',
    type: 'number',
    label: 'Training compute',
    unit: 'FLOP',
    range: [1e15, 1e28],
    expected: none,
    meaning: 'Floating-point operations of its own training.',
  },
  trainingHardware: {
    group: 'training',
    type: 'hardware',
    label: 'Hardware',
    expected: own,
    meaning: 'Accelerators used in training, and their hours summed over all of them.',
  },
  trainingData: {
    group: 'training',
    type: 'corpora',
    label: 'Training data',
    expected: all,
    meaning: 'What it was trained on, with shares in percent where they are known.',
  },
  knowledgeCutoff: {
    group: 'training',
    type: 'date',
    label: 'Knowledge cutoff',
    expected: none,
    meaning: 'The last month that the training data cover.',
  },
  languages: {
    group: 'use',
    type: 'languages',
    label: 'Languages',
    expected: own,
    meaning: 'Natural languages that the maker says it was made for.',
  },
  modalities: {
    group: 'use',
    type: 'modalities',
    label: 'Takes and gives',
    expected: all,
    meaning: 'Kinds of input it takes and of output it gives.',
  },
  maxOutput: {
    group: 'use',
    type: 'count',
    label: 'Longest output',
    unit: 'tokens',
    range: [16, 5_000_000],
    expected: none,
    meaning: 'The most tokens one answer may have.',
  },
  memoryGB: {
    group: 'use',
    type: 'memory',
    label: 'Memory',
    unit: 'GB',
    expected: none,
    meaning: 'Accelerator memory that the maker measured or states.',
  },
} as const satisfies Record<string, FieldSpec>;

export type FieldId = keyof typeof fields;

/** Field ids in the order of the list, which is the order on pages and in the API. */
export const fieldIds = Object.keys(fields) as FieldId[];

/** The row of a field, widened so that optional columns can be read. */
export const specOf = (id: FieldId): FieldSpec => fields[id];

/** Groups whose facts a variant inherits from a variant of another model; the rest is the base's own history. */
export const inheritedAcrossModels: readonly FieldGroup[] = ['shape'];
