using Hearsay.Training;

return args switch
{
  ["languages", .. var rest] => LanguageCommand.Run(rest),
  ["segmentation", .. var rest] => SegmentationCommand.Run(rest),
  _ => Usage(),
};

static int Usage()
{
  Console.Error.WriteLine("usage: Hearsay.Training MODEL ...; the models: languages, segmentation");
  return 2;
}
