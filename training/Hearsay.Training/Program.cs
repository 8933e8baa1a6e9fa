using Hearsay.Training;

return args switch
{
  ["languages", .. var rest] => LanguageCommand.Run(rest),
  ["mentions", .. var rest] => MentionsCommand.Run(rest),
  _ => Usage(),
};

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages, mentions");
  return 2;
}
