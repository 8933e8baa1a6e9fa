namespace Hearsay.Language.Coreference;

/// <summary>The gender that a person's title and given name tell. Lists of common names of many languages, written for this program; names that both bear are left out.</summary>
internal static class NameGender
{
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Men = Lexicon.Set("""
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob
    gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis jerry tyler aaron nathan henry douglas peter zachary kyle walter harold jeremy ethan carl keith
    roger gerald christian terry sean arthur austin noah lawrence joe bryan billy albert bruce willie gabriel alan juan wayne ralph roy eugene randy vincent russell louis philip phillip bobby johnny bradley bill tom tim jim mike
    steve dan ben nick tony jeff greg ken ted bob rob rick ron don fred hugh simon noam barack mitt ross neil colin ian graham stuart duncan craig derek martin adam luke oliver harry edwin oscar victor stanley leonard howard
    norman jonas lucas max felix leo ernest clive nigel trevor malcolm rupert gordon angus hamish liam conor declan brendan kieran owen gareth rhys evan dylan
    mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein hasan omar umar ibrahim khalid khaled abdullah abdul abdel mahmoud mustafa yusuf youssef yousef bashar walid faisal fahd salman samir karim nasser nabil tariq
    tarek ziad hamza bilal rami hani majid majeed hisham ayman adel adnan anwar ashraf bassam fadi ghassan haitham ismail jamal kamal malik marwan munir osama qasim rashid riad saad salah saleh sultan waleed yahya yasser zaid
    jamil farid farouk haidar hafez bassel firas mazen nizar raed wael tawfik zuhair taha musa isa
    ivan igor vladimir sergei sergey dmitry dmitri alexei alexey aleksandr andrei andrey mikhail nikolai nikolay oleg boris pavel viktor yuri yury anatoly konstantin maxim maksim roman ruslan stanislav vadim valery vasily vitaly
    vyacheslav yevgeny evgeny gennady grigory leonid ilya nikita volodymyr oleksandr andriy serhiy mykola petro dmytro bohdan taras ostap jan piotr tomasz krzysztof marek jakub vaclav jiri milan zoran goran dragan slobodan
    hans klaus jürgen wolfgang heinz dieter uwe jens lars sven erik bjorn björn olaf karl friedrich heinrich otto franz fritz gunther horst jörg kai markus matthias stefan rolf pierre jacques françois francois claude philippe
    alain bernard luc marc antoine guillaume emmanuel nicolas laurent olivier jean-claude jean-luc jean-pierre giovanni giuseppe marco luca paolo francesco antonio alessandro matteo lorenzo roberto sergio silvio mario carlos luis
    miguel pedro jorge pablo javier fernando rafael manuel diego alejandro ricardo eduardo jose josé hugo nicolás joão joao paulo rui mateus tiago hernan dario roberto enrique
    hiroshi takashi kenji akira shinzo ravi rajesh sanjay anil sunil vijay amit arun deepak narendra rahul imran nawaz asif recep mehmet kemal ahmet huseyin hüseyin murat serkan reza hamid hossein javad akbar hamidullah zabihullah
    gulbuddin moses kwame kofi chidi emeka tendai thabo sipho nelson julius goodluck jomo uhuru desmond cyril
    """);

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Women = Lexicon.Set("""
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna
    ruth brenda pamela nicole katherine catherine christine samantha debra janet rachel carolyn emma maria heather diane julie joyce evelyn joan victoria kelly christina lauren frances martha judith cheryl megan olivia ann
    anne jean alice jacqueline hannah doris kathryn gloria teresa sara janice marie julia grace judy theresa rose beverly denise marilyn amber danielle brittany diana abigail jane lori kate jill claire sophie charlotte lucy helen
    kristen kristin elaine hillary hilary isabel yvette suella kathy wendy tracy tina valerie vanessa monica erica veronica caroline eleanor fiona georgina harriet imogen jasmine kirsty louise miriam nadia naomi paula phoebe rosemary
    sally sheila sylvia tamara ursula vera yvonne zoe molly peggy rita roberta rosa irene ida hazel gail faith esther edith dorothy daisy cora clara cecilia bridget beth agnes adele lydia penelope priscilla lynn elsa ella eva
    fatima aisha layla leila maryam zainab noor amina khadija salma huda rania asma nadine dina lina rima hala samira yasmin yasmine farah mona najwa sawsan bushra shereen
    natalia natalya olga svetlana tatiana tatyana irina elena yelena ekaterina marina galina ludmila lyudmila oksana yulia iryna anastasia daria darya polina ksenia nina larisa lyubov nadezhda zoya agnieszka katarzyna malgorzata ewa
    ingrid helga greta anke heike birgit petra sabine monika brigitte gudrun astrid sigrid nathalie isabelle sylvie amelie celine chloe camille brigitte giulia chiara francesca valentina federica silvia stefania lucia carmen pilar
    ana sofia paulina ximena guadalupe beatriz ines dolores mercedes fernanda gabriela raquel yolanda
    yuki sakura priya anita sunita indira sonia benazir malala emine ayşe ayse fatma zeynep elif ngozi amara winnie graça ellen rebeca
    """);

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MenWithA = Lexicon.Set(
    "joshua ezra luca nikita ilya mustafa musa hamza yahya taha osama abdulla misha sasha kostya mischa elia andrea jonah micah joshuah dima vanya kolya petya zia raza mirza akira");

  /// <summary>Of a title before a name ("Mrs", "spokesman"); <see cref="Features.Person"/> where it tells none.</summary>
  public static Features OfTitle(ReadOnlySpan<char> title)
  {
    title = title.TrimEnd('.');
    if (title.Equals("mr", StringComparison.OrdinalIgnoreCase) || title.Equals("sir", StringComparison.OrdinalIgnoreCase)) return Features.Male;
    if (title.Equals("mrs", StringComparison.OrdinalIgnoreCase) || title.Equals("ms", StringComparison.OrdinalIgnoreCase)
      || title.Equals("miss", StringComparison.OrdinalIgnoreCase) || title.Equals("dame", StringComparison.OrdinalIgnoreCase)) return Features.Female;
    var gender = NounClass.GenderOf(title) & Features.Person;
    return gender == Features.None ? Features.Person : gender;
  }

  /// <summary>Of a full name's words in order; <see cref="Features.Person"/> where they tell none.</summary>
  public static Features OfName(IReadOnlyList<string> names)
  {
    if (names.Count < 2) return Features.Person;
    for (var i = 0; i < names.Count - 1; i++)
    {
      var (man, woman) = (Men.Contains(names[i]), Women.Contains(names[i]));
      if (man != woman) return man ? Features.Male : Features.Female;
      if (i > 0 && EndsWith(names[i], "vich")) return Features.Male;
      if (i > 0 && EndsWith(names[i], "vna")) return Features.Female;
    }

    var last = names[^1];
    return EndsWith(last, "skaya") || EndsWith(last, "skaia") || last.Length > 5 && (EndsWith(last, "ova") || EndsWith(last, "eva")) ? Features.Female : Features.Person;
  }

  /// <summary>Whether a given name sounds like a woman's to an English reader, and no list knows better: it ends in "a".</summary>
  public static bool SoundsFemale(IReadOnlyList<string> names) => names.Count > 1 && names[0].Length > 2 && names[0][^1] == 'a' && !MenWithA.Contains(names[0]);

  private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
