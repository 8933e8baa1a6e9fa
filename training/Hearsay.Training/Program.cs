using Hearsay.Training;
using Hearsay.Training.Syntax;

return args switch
{
  ["languages", .. var rest] => LanguageCommand.Run(rest),
  ["syntax", .. var rest] => SyntaxCommand.Run(rest),
  _ => Usage(),
};

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages syntax");
  return 2;
}
