#!/usr/bin/env python3
"""Counts how often a word form is the head of a cue, by what follows it, and writes the table into the library.

usage: training/cues/build.py POLNEAR_TRAIN [--write | --check]

POLNEAR_TRAIN holds attributions/*.ann and text/*.txt (PolNeAR 1.0.0, train part). Prints the table; with --write puts it
between the quotes of src/Hearsay/Statements/CueTable.cs; with --check fails where that differs. Only counts are kept: no text of the corpus.

A form's rate in a context is (heads there + PRIOR * its rate anywhere) / (occurrences there + PRIOR). Occurrences inside
contents are left out, as statements inside statements are not annotated. Where an article has several annotators, each counts.
"""
import collections, pathlib, re, sys

CONTEXTS = ('That', 'To', 'Quote', 'Pronoun', 'Comma', 'Word', 'End', 'Function')
PRIOR = 3.0
LEAST_HEADS, LEAST_RATE = 3, 0.2
TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+|[^\w\s]|\n\s*\n")
PRONOUNS = set('i you he she it we they'.split())
FUNCTION = set('''of in on at for with by from about as into over after before against between during under through whether if who whom whose what
which when where why how'''.split())
# What a cue may begin with before its head.
BEFORE_HEAD = set('''has have had having is are was were be been being am do does did will would shall should can could may might must not never also
then later often once still just even already repeatedly reportedly again to who in a the his her their its it that n't so too now
has n’t'''.split())
# Deeds and states in other news, whatever they are in a campaign.
DEEDS = set('''always attack attacked attacking attacks attracted authored avoided began blasted blocked blocks booed campaigned cast chose
commitment committed consensus continues correct counts cover covered delivered delivering discussions drawn drew embraced embracing energetic
entitled established eviscerated expand exposed features filed finessed fire fired gave hired hit hits hitting imposed includes introduced
introducing jabbed knocked laid launch launched launches launching laying lays legalized letting love made madness mean misled naming obvious opened
outspoken passed passing placed planned plot polished pounced pressed pressing promoted protesting provide provided push pushed pushing put puts
raised reached released resisted restricting reveling revered revised seeming sent sentenced shared shifting shored signed spotted stand stepped
stopped struck struggling stuck sued tackles targeted targets teases thrown touched tying underplays unimaginable unleashed unveils used voided
vying walked winking withdrew worrying'''.split())
STATEMENTS_END = {'.', '!', '?', ';'}


def context(tokens, i):
    if i + 1 >= len(tokens) or tokens[i + 1][2].strip() == '': return 'End'
    nxt = tokens[i + 1][2].lower()
    if nxt in STATEMENTS_END: return 'End'
    if nxt in {',', ':'}:
        after = tokens[i + 2][2] if i + 2 < len(tokens) else ''
        return 'Quote' if after in {'“', '"', '‘', '«'} else 'Comma'
    if nxt in {'“', '"', '‘', '«'}: return 'Quote'
    if nxt == 'that': return 'That'
    if nxt == 'to': return 'To'
    if nxt in PRONOUNS: return 'Pronoun'
    if nxt in FUNCTION: return 'Function'
    return 'Word'


def head_of(cue):
    for token in cue:
        form = token[2].lower()
        if form.isalpha() or '-' in form or '’' in form or "'" in form:
            if form not in BEFORE_HEAD and not form.endswith('ly'): return token
    return None


def spans(text):
    return [(int(a), int(b)) for a, b in re.findall(r'(\d+) (\d+)', text)]


def count(root):
    heads, seen = collections.Counter(), collections.Counter()
    root = pathlib.Path(root)
    for ann in sorted((root / 'attributions').glob('*.ann')):
        text = (root / 'text' / (ann.stem.rsplit('_', 1)[0] + '.txt')).read_text(encoding='utf-8')
        tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
        cues, contents = set(), []
        for line in ann.read_text(encoding='utf-8').splitlines():
            if not line.startswith('T'): continue
            kind, _, rest = line.partition('\t')[2].partition('\t')[0].partition(' ')
            if kind == 'Cue': cues.update(spans(rest))
            elif kind == 'Content': contents.extend(spans(rest))
        inside = bytearray(len(text) + 1)
        for b, e in contents: inside[b:e] = b'\1' * (e - b)
        marked = {h[0] for b, e in cues if (h := head_of([t for t in tokens if b <= t[0] < e]))} if cues else set()
        for i, (b, _, form) in enumerate(tokens):
            if not form[0].isalpha() or (inside[b] and b not in marked): continue
            key = (form.lower(), context(tokens, i))
            seen[key] += 1
            if b in marked: heads[key] += 1
    return heads, seen


def table(heads, seen):
    forms = collections.defaultdict(lambda: [0, 0])
    for (form, _), n in seen.items(): forms[form][1] += n
    for (form, _), n in heads.items(): forms[form][0] += n
    rows = []
    for form, (h, n) in sorted(forms.items()):
        if h < LEAST_HEADS or h / n < LEAST_RATE or form in DEEDS or form in BEFORE_HEAD or not form.isascii() or "'" in form: continue
        rates = [(heads[form, c] + PRIOR * h / n) / (seen[form, c] + PRIOR) for c in CONTEXTS]
        rows.append(form + ' ' + ' '.join(str(min(99, int(100 * r))) for r in rates))
    return rows


def main():
    rows = table(*count(sys.argv[1]))
    if not {'--write', '--check'} & set(sys.argv):
        print('\n'.join(rows))
        return
    target = pathlib.Path(__file__).resolve().parents[2] / 'src/Hearsay/Statements/CueTable.cs'
    source = target.read_text(encoding='utf-8')
    begin = source.index('Rates = """\n') + len('Rates = """\n')
    made = source[:begin] + ''.join(f'    {row}\n' for row in rows) + source[source.index('    """;', begin):]
    if '--check' in sys.argv:
        if made != source: sys.exit(f'{target.name} is not what training/cues/build.py makes of the data')
        print(f'{target.name} holds the {len(rows)} forms that training/cues/build.py counts')
        return
    target.write_text(made, encoding='utf-8')
    print(f'{len(rows)} forms written to {target.name}')


if __name__ == '__main__': main()
