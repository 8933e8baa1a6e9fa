using Hearsay.Training;

return args is ["languages", .. var rest] ? LanguageCommand.Run(rest) : Usage();

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages");
  return 2;
}
