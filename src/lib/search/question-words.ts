import { joinWords, type Spelling } from './spelling.ts';

// Words that ask something of a model rather than name it. Without them `llama 2 70b layers` and `百川2多少参数`
// are plain names; they come back as the rest of the query, so that a caller can answer with the figure.

const LATIN = new Set(
  `a about an and are as at be best between buy by can compare compared comparison did difference do does
  explain explained for from get give good has have help how i in info information introduction intro is it
  its like list long many me much my new number of official old on or other over page please run running
  show size sizes tell than that the their them this to tutorial use used uses using version versions versus
  vs was were what whats when where which who whose why with you your family families llm llms model models
  series access accelerator accelerators api architecture attention author authors availability benchmark
  benchmarks bits card checkpoint checkpoints chip chips citation cite code commercial compute config
  configuration context corpus cost costs count creator cutoff data dataset date depth developer developers
  dimension dimensions disk download embedding expensive experts facts ffn figures file files finetune
  finetuned finetuning flops github gpu gpus hardware head heads height hidden hours huggingface inference
  input kv language languages layer layers length licence licences license licensed licenses limit made
  maker max maximum memory money number open output paper papers param parameter parameters params pdf
  position price pricing pretraining ram release released report repo repository requirement requirements
  score shape source sources spec specs tech technical token tokeniser tokenizer tokens tpu train trained
  training tuning vocab vocabulary vram weight weights width window year`.split(/\s+/),
);

// Longest first, so that 上下文长度 goes before 上下文.
const CHINESE = `大语言模型 语言模型 大模型 模型 家族 系列 版本 开源 闭源 官方 官网 介绍 简介 教程 论文 技术报告 报告
  原理 详解 解读 什么是 是什么 是多少 有多少 有多大 有多长 有几个 怎么样 怎么用 怎么 如何 为什么 多少 多大
  几个 几层 哪个 哪些 哪家 谁 什么 区别 对比 比较 下载 地址 权重 部署 微调 训练成本 训练数据 训练 成本
  价格 费用 参数数量 参数量 参数规模 参数 规模 大小 显存占用 显存需求 显存 内存 显卡 硬件 算力 上下文长度
  上下文窗口 上下文 窗口 长度 词表大小 词表 词汇表 层数 注意力头 头数 隐藏层 维度 架构 结构 数据集 数据
  语料 许可证 许可 协议 商用 发布时间 发布日期 发布 时间 日期 公司 开发者 作者 语言 占用 需要 需求 推理
  分词器 精度 支持 的 了 吗 呢 和 与 是 有 在`
  .split(/\s+/)
  .sort((one, other) => other.length - one.length);

const CHINESE_PHRASE = new RegExp(`(${CHINESE.join('|')})`, 'u');

/** True for a word that asks (`layers`, `the`, `显存`) and names nothing by itself. */
export function isQuestionWord(word: string): boolean {
  return LATIN.has(word) || CHINESE.includes(word);
}

/**
 * Splits a query into what it names and what it asks: `llama 2 70b layers` into `llama 2 70b` and `layers`.
 * Either part may be empty. The words of both keep their order.
 */
export function splitQuestion(query: Spelling): { named: Spelling; asked: string[] } {
  const named: string[] = [];
  const asked: string[] = [];
  for (const word of query.words) {
    // A split with one group gives the text between phrases at even places and the phrases at odd ones.
    const parts = LATIN.has(word) ? ['', word] : word.split(CHINESE_PHRASE);
    parts.forEach((part, place) => {
      if (part !== '') (place % 2 === 0 ? named : asked).push(part);
    });
  }
  return { named: { words: named, key: joinWords(named), typed: named.join('') }, asked };
}
