using Hearsay.Training;
using Hearsay.Training.Names;

return args switch
{
  ["languages", .. var rest] => LanguageCommand.Run(rest),
  ["names", .. var rest] => NameCommand.Run(rest),
  _ => Usage(),
};

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages names");
  return 2;
}
