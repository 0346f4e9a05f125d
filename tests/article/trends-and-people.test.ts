import { article, facts, reshapes, suits } from './facts.ts';

article(() => {
  facts('on what AI changes for the CTO', [
    [
      'products gain features of learning, language and generation, or no longer matter',
      ...reshapes('ai-powered-product-features', 'cto', 'learning', 'language', 'generative', 'opportunity', 'risk'),
    ],
    [
      'engineering works with assistants, generated tests and smarter tooling',
      ...reshapes('ai-developer-productivity', 'cto', 'assistants', 'tests', 'DevOps', 'way of working changes'),
    ],
    [
      'architecture weighs models against ordinary software, with cost and latency at scale',
      ...reshapes('ai-architecture-decisions', 'cto', 'models', 'ordinary software', 'cost', 'latency', 'scale'),
    ],
    [
      'foundation models are built, bought or fine-tuned',
      ...reshapes('build-buy-or-fine-tune', 'cto', 'foundation models', 'build', 'APIs'),
    ],
    ['the role grows', ...reshapes('ai-powered-product-features', 'cto', 'role grows wider')],
  ]);

  facts('on what AI changes for the CIO', [
    [
      'services, security operations and processes are automated',
      ...reshapes('intelligent-automation', 'cio', 'service management', 'security operations', 'business processes'),
    ],
    [
      'defence works with AI against attacks that do so too',
      ...reshapes('ai-in-cybersecurity', 'cio', 'detection', 'threats', 'attacks'),
    ],
    [
      'data has to be structured, governed and ready without breaking privacy rules',
      ...reshapes('ai-data-governance', 'cio', 'structured', 'governed', 'ready', 'privacy'),
    ],
    [
      'tools that staff adopt unseen have to be controlled',
      ...reshapes('shadow-ai', 'cio', 'tools', 'employees', 'oversight', 'control'),
    ],
    [
      'what vendors call AI has to be told from marketing',
      ...reshapes('ai-vendor-evaluation', 'cio', 'value', 'marketing', 'vendors'),
    ],
    [
      'the role grows, and who leaves AI aside falls behind',
      ...reshapes('intelligent-automation', 'cio', 'role grows wider', 'falls behind', 'efficiency', 'security'),
    ],
  ]);

  facts('on the people whom the role of CTO suits', [
    [
      'it suits those who love to build and to see products used',
      ...suits('loves-building-products', 'cto', 'making', 'people use'),
    ],
    [
      'it suits those who draw energy from ambiguity and bets',
      ...suits('energised-by-ambiguity', 'cto', 'experiments', 'calculated bets'),
    ],
    [
      'it suits those who prefer product, design and engineering teams',
      ...suits('prefers-product-teams', 'cto', 'product', 'design', 'engineering'),
    ],
    [
      'it suits those who bear the risk of young companies',
      ...suits('comfortable-with-start-up-risk', 'cto', 'uncertainty', 'young'),
    ],
    [
      'it suits those who think of standing out in the market',
      ...suits('thinks-in-competitive-advantage', 'cto', 'stand out', 'market'),
    ],
  ]);

  facts('on the people whom the role of CIO suits', [
    [
      'it suits those who love complex systems that run',
      ...suits('loves-reliable-systems', 'cio', 'complex', 'dependably', 'scale'),
    ],
    [
      'it suits those who draw energy from better processes and less waste',
      ...suits('energised-by-process-improvement', 'cio', 'processes', 'less waste', 'excellence'),
    ],
    [
      'it suits those who prefer people from all of the organization',
      ...suits('prefers-cross-functional-stakeholders', 'cio', 'every part', 'organization'),
    ],
    [
      'it suits those who value stability and large programmes',
      ...suits('values-stability', 'cio', 'steady', 'large programmes'),
    ],
    [
      'it suits those who think of operations and risk',
      ...suits('thinks-in-enablement-and-risk', 'cio', 'operate', 'risk'),
    ],
  ]);
});
