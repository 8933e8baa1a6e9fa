using Hearsay.Training;
using Hearsay.Training.Names;
using Hearsay.Training.Syntax;

return args switch
{
  ["languages", .. var rest] => LanguageCommand.Run(rest),
<<<<<<< HEAD
  ["lemmas", .. var rest] => LemmaCommand.Run(rest),
  ["names", .. var rest] => NameCommand.Run(rest),
  ["syntax", .. var rest] => SyntaxCommand.Run(rest),
  ["segmentation", .. var rest] => SegmentationCommand.Run(rest),
=======
  ["mentions", .. var rest] => MentionsCommand.Run(rest),
>>>>>>> who
  _ => Usage(),
};

static int Usage()
{
<<<<<<< HEAD
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages, lemmas, names, segmentation, syntax");
=======
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages, mentions");
>>>>>>> who
  return 2;
}
