using Hearsay.Training;

return args switch
{
  ["languages", .. var rest] => LanguageCommand.Run(rest),
  ["lemmas", .. var rest] => LemmaCommand.Run(rest),
  _ => Usage(),
};

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages, lemmas");
  return 2;
}
