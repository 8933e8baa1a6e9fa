using System.Collections.Immutable;
using Hearsay.Language.Names;

namespace Hearsay.Language.Coreference;

/// <summary>Joins the mentions that name one and the same: full names, surnames, given names, heads of organisations' names, short forms, in any usual transliteration.</summary>
internal sealed class NameSieve(EntityTable table)
{
  // Of those that share a word of their names, the latest few are looked at: the time stays linear in the names.
  private const int MostAlike = 12;

  private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);
  private readonly Dictionary<string, List<int>> parts = new(StringComparer.Ordinal);
  private readonly Dictionary<string, int> acronyms = new(StringComparer.Ordinal);
  private readonly Dictionary<string, int> initials = new(StringComparer.Ordinal);

  public void Run()
  {
    for (var m = 0; m < table.Mentions.Count; m++)
      if (table.Mentions[m].Form == MentionForm.Name) Link(m);
  }

  /// <summary>The entity of whose name the words are; -1 where there is none.</summary>
  public int Of(string text, Syntax.SentenceTree sentence, int first, int last)
  {
    var key = Text.Folding.NameKey(text.AsSpan(sentence.Words[first].Span.Start, sentence.Words[last].Span.End - sentence.Words[first].Span.Start));
    return keys.TryGetValue(key, out var entity) ? entity : -1;
  }

  private void Link(int mention)
  {
    var own = table.Mentions[mention];
    if (NameForm.Of(table.Text, table.Sentences[own.Sentence], own) is not { } form) return;
    if (own.Kind == EntityKind.Person) table.Features[mention] = (form.Title.Narrowed(NameGender.OfName(form.Plain) | Features.AnyNumber) & Features.Person) | Features.Singular;
    var (entity, reason, candidates) = Earlier(mention, own, form);
    if (entity < 0) entity = table.Found(mention);
    else table.Put(mention, entity, table.Entities[entity].Mentions[^1], reason, candidates);
    Learn(mention, entity, form);
  }

  private (int Entity, LinkReason Reason, ImmutableArray<int> Candidates) Earlier(int mention, in Mention own, NameForm form)
  {
    if (keys.TryGetValue(form.Key, out var same) && (form.Parts.Length > 1 || Fits(own.Kind, same)) && Agrees(mention, same)) return (same, LinkReason.SameName, []);
    if (form.Acronym is { } acronym && initials.TryGetValue(acronym, out var full) && table.Entities[full].Kind != EntityKind.Person && own.Kind != EntityKind.Person) return (full, LinkReason.Acronym, []);
    if (form.Initials is { } letters && own.Kind != EntityKind.Person && acronyms.TryGetValue(letters, out var brief) && Fits(own.Kind, brief)) return (brief, LinkReason.Acronym, []);
    var alike = Alike(mention, own, form);
    return alike.Count == 0 ? (-1, LinkReason.First, []) : (alike[0], LinkReason.PartOfName, alike.Count > 1 ? [.. alike] : []);
  }

  /// <summary>Those whose name may be the same in part, the last mentioned first.</summary>
  private List<int> Alike(int mention, in Mention own, NameForm form)
  {
    var found = new List<int>();
    foreach (var part in form.Parts)
    {
      if (!parts.TryGetValue(part, out var sharing)) continue;
      for (var i = sharing.Count - 1; i >= 0 && i >= sharing.Count - MostAlike; i--)
      {
        var entity = sharing[i];
        if (found.Contains(entity) || !Fits(own.Kind, entity) || !Agrees(mention, entity)) continue;
        if (table.Entities[entity].Name is not { } name) continue;
        if (own.Kind == EntityKind.Person ? PersonNameMatch.Same(form, name) : own.Kind != EntityKind.Place && table.Entities[entity].Kind != EntityKind.Place && SameThing(form, name)) found.Add(entity);
      }
    }

    // A surname before a given name, then the last mentioned.
    found.Sort((a, b) => (Surname(b, form), table.Entities[b].Mentions[^1]).CompareTo((Surname(a, form), table.Entities[a].Mentions[^1])));
    return found;
  }

  private bool Surname(int entity, NameForm form) => table.Entities[entity].Name is { } name && name.Parts[^1] == form.Parts[^1];

  private bool Agrees(int mention, int entity) => table.Features[mention].Agrees(table.Entities[entity].Features);

  // A country is a place here and a power there: the same name is the same thing. A person is nothing else.
  private bool Fits(EntityKind? kind, int entity) => (kind == EntityKind.Person) == (table.Entities[entity].Kind == EntityKind.Person);

  /// <summary>Whether one organisation's name is the other's cut short: "the Foundation", "Aldan Foundation" of "Aldan Foundation for Birds"; "Selmia" of "Church of Selmia".</summary>
  private static bool SameThing(NameForm one, NameForm other)
  {
    var (brief, full) = one.Parts.Length <= other.Parts.Length ? (one, other) : (other, one);
    if (brief.Parts.Length == full.Parts.Length) return false;
    var at = IndexOf(full.Parts, brief.Parts);
    if (at < 0) return false;
    // The head is shared, or the short name is what the long one is "of".
    return string.Equals(brief.Parts[brief.HeadPart], full.Parts[full.HeadPart], StringComparison.Ordinal) && full.HeadPart >= at && full.HeadPart < at + brief.Parts.Length
      || full.HeadPart == 0 && at == 1 && at + brief.Parts.Length == full.Parts.Length && full.Parts.Length == 2;
  }

  private static int IndexOf(string[] full, string[] brief)
  {
    for (var i = 0; i + brief.Length <= full.Length; i++)
      if (full.AsSpan(i, brief.Length).SequenceEqual(brief)) return i;
    return -1;
  }

  private void Learn(int mention, int entity, NameForm form)
  {
    var draft = table.Entities[entity];
    keys.TryAdd(form.Key, entity);
    if (form.Acronym is { } acronym) acronyms.TryAdd(acronym, entity);
    if (form.Initials is { } letters) initials.TryAdd(letters, entity);
    foreach (var part in form.Parts)
    {
      if (!draft.Parts.Add(part)) continue;
      if (!parts.TryGetValue(part, out var sharing)) parts.Add(part, sharing = []);
      sharing.Add(entity);
    }

    if (draft.Name is { } name && (name.Parts.Length >= form.Parts.Length || form.Parts.Length > 4)) return;
    (draft.Name, draft.NameMention) = (form, mention);
  }
}
