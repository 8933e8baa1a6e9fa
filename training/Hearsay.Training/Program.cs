using Hearsay.Training;
using Hearsay.Training.Names;
using Hearsay.Training.Statements;
using Hearsay.Training.Syntax;

return args switch
{
  ["folds", .. var rest] => FoldsCommand.Run(rest),
  ["languages", .. var rest] => LanguageCommand.Run(rest),
  ["lemmas", .. var rest] => LemmaCommand.Run(rest),
  ["names", .. var rest] => NameCommand.Run(rest),
  ["syntax", .. var rest] => SyntaxCommand.Run(rest),
  ["segmentation", .. var rest] => SegmentationCommand.Run(rest),
  ["spans", .. var rest] => SpanCommand.Run(rest),
  ["mentions", .. var rest] => MentionsCommand.Run(rest),
  ["confidence", .. var rest] => ConfidenceCommand.Run(rest),
  _ => Usage(),
};

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: confidence, folds (all of them, by folds), languages, lemmas, mentions, names, segmentation, spans, syntax");
  return 2;
}
