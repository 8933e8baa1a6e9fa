#!/usr/bin/env python3
"""The gold set of statements: checks annotations, measures the agreement of the two passes, writes pages, scores an analysis.

usage: gold.py check FILE.txt...            also --in FOLDER: the annotations lie there, not beside the texts
       gold.py agree
       gold.py differences FILE.txt...      where the two passes of a text differ
       gold.py pages SET OUT                SET is train or test
       gold.py score SET ANALYSIS.json [--errors]
Python 3.9 or later, standard library alone. The format: README.md beside this file.
"""
import html, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
KINDS = ['named-person', 'official', 'organisation', 'outlet', 'document', 'unnamed', 'unspecified']
CERTAINTIES = ['asserted', 'reported', 'alleged', 'possible', 'denied']
VOICES = ['direct', 'indirect', 'mixed', 'own']
FINDINGS = ['attribution-dropped', 'hedge-lost', 'headline-unsupported']
STYLES = ['wire', 'tabloid', 'state-agency', 'broadsheet', 'blog', 'transcript', 'press-release', 'translated', 'scraped', 'feature', 'live']
STRING = r'(?:(H|S|P\d+):)?"((?:[^"\\]|\\.)*)"(?:@(\d+))?'


class Fault(Exception):
    pass


class Text:
    """A text: its outlet, and paragraphs (name, kind, words). `whole` joins them by line feeds, as a document's text does."""

    def __init__(self, path):
        self.path, self.id = path, path.stem
        head, _, body = path.read_text(encoding='utf-8').partition('---\n')
        fields = dict(line.split(': ', 1) for line in head.splitlines() if ': ' in line)
        self.outlet, self.style = fields.get('outlet'), fields.get('style')
        if not self.outlet or self.style not in STYLES:
            raise Fault('%s: no outlet, or no style of %s' % (path.name, ', '.join(STYLES)))
        self.paragraphs, count = [], 0
        for line in body.splitlines():
            line = line.strip()
            if not line:
                continue
            if line.startswith('# '):
                name, kind, line = 'H', 'h1', line[2:]
            elif line.startswith('= '):
                name, kind, line = 'S', 'h2', line[2:]
            else:
                count += 1
                name, kind = 'P%d' % count, 'p'
                if line.startswith('> '):
                    kind, line = 'blockquote', line[2:]
                elif line.startswith('! '):
                    kind, line = 'figcaption', line[2:]
            self.paragraphs.append((name, kind, line))
        names = [name for name, _, _ in self.paragraphs]
        if names.count('H') != 1 or names.count('S') > 1:
            raise Fault('%s: one headline (#), at most one standfirst (=)' % path.name)
        self.starts, at = {}, 0
        for name, _, line in self.paragraphs:
            self.starts[name] = at
            at += len(line) + 1
        self.lines = {name: line for name, _, line in self.paragraphs}
        self.whole = '\n'.join(line for _, _, line in self.paragraphs)

    def place(self, paragraph, words, which):
        line = self.lines.get(paragraph)
        if line is None:
            raise Fault('there is no paragraph %s' % paragraph)
        places = [m.start() for m in re.finditer('(?=%s)' % re.escape(words), line)]
        if not places:
            raise Fault('"%s" does not stand in %s' % (words, paragraph))
        if which is None and len(places) > 1:
            raise Fault('"%s" stands %d times in %s: say which, @1, @2, ...' % (words, len(places), paragraph))
        if which is not None and which > len(places):
            raise Fault('"%s" does not stand %d times in %s' % (words, which, paragraph))
        at = self.starts[paragraph] + places[(which or 1) - 1]
        return (at, at + len(words))

    def page(self):
        body = ''.join('<%s>%s</%s>\n' % (kind, html.escape(line, quote=False), kind) if kind != 'figcaption' else '<figure><figcaption>%s</figcaption></figure>\n' % html.escape(line, quote=False)
                       for _, kind, line in self.paragraphs)
        return ('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>%s</title><meta property="og:site_name" content="%s"></head>\n<body><main><article>\n%s</article></main></body></html>\n'
                % (html.escape(self.lines['H']), html.escape(self.outlet), body))


def spans(text, paragraph, value):
    if value == '-':
        return []
    found = []
    for part in value.split(' ... '):
        m = re.fullmatch(STRING, part.strip())
        if not m:
            raise Fault('not a quoted string: %s' % part)
        found.append(text.place(m[1] or paragraph, m[2].replace('\\"', '"'), int(m[3]) if m[3] else None))
    return found


def links(value):
    if value == '-':
        return []
    found = []
    for part in value.split(' > '):
        m = re.fullmatch(r'"((?:[^"\\]|\\.)*)" ([a-z-]+)(?: for "((?:[^"\\]|\\.)*)")?', part.strip())
        if not m:
            raise Fault('not a link of a chain: %s' % part)
        if m[2] not in KINDS:
            raise Fault('%s is no kind' % m[2])
        found.append({'name': m[1], 'kind': m[2], 'for': m[3]})
    return found


def read(text, path):
    """The statements of an annotation, by number."""
    statements, faults, current = {}, [], None
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        line = line.strip()
        if not line:
            continue
        m = re.fullmatch(r'\[(\d+)\] (H|S|P\d+)', line)
        try:
            if m:
                if int(m[1]) in statements:
                    raise Fault('statement %s is there twice' % m[1])
                current = statements[int(m[1])] = {'number': int(m[1]), 'paragraph': m[2], 'line': number}
                continue
            key, colon, value = line.partition(':')
            value = value.strip()
            if current is None or not colon:
                raise Fault('not understood: %s' % line)
            if key in ('source', 'cue', 'content'):
                current[key] = spans(text, current['paragraph'], value)
            elif key == 'chain':
                current[key] = links(value)
            elif key == 'voice' and value in VOICES or key == 'certainty' and value in CERTAINTIES:
                current[key] = value
            elif key == 'body':
                current[key] = [] if value == '-' else [int(v) for v in value.split(',')]
            elif key == 'finding':
                current[key] = [] if value == '-' else [v.strip() for v in value.split(',')]
                for v in current[key]:
                    if v not in FINDINGS:
                        raise Fault('%s is no finding' % v)
            else:
                raise Fault('not understood: %s' % line)
        except Fault as fault:
            faults.append('%s:%d: %s' % (path.name, number, fault))
    for s in statements.values():
        missing = [key for key in ('source', 'cue', 'content', 'voice', 'chain', 'certainty') if key not in s]
        if missing:
            faults.append('%s:%d: statement %d lacks %s' % (path.name, s['line'], s['number'], ', '.join(missing)))
            continue
        if not s['content']:
            faults.append('%s:%d: statement %d has no content' % (path.name, s['line'], s['number']))
        if (s['voice'] == 'own') != (not s['chain']):
            faults.append('%s:%d: statement %d: own voice has no chain, everything else has one' % (path.name, s['line'], s['number']))
        for b in s.get('body', []):
            if b not in statements or statements[b]['paragraph'] in ('H', 'S'):
                faults.append('%s:%d: statement %d: %d is no body statement' % (path.name, s['line'], s['number'], b))
        if s['paragraph'] in ('H', 'S') and ('body' not in s or 'finding' not in s):
            faults.append('%s:%d: statement %d: a headline has body and finding' % (path.name, s['line'], s['number']))
    return statements, faults


def check(paths, folder):
    bad, count = 0, 0
    for path in paths:
        try:
            text = Text(path)
            gold = (folder or path.parent) / (path.stem + '.gold')
            statements, faults = read(text, gold)
        except (Fault, OSError) as fault:
            statements, faults = {}, [str(fault)]
        for fault in faults:
            print(fault)
        bad += bool(faults)
        count += len(statements)
    print('%d texts, %d statements, %d texts with faults' % (len(paths), count, bad))
    return 1 if bad else 0


ARTICLES = {'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my'}


def words_of(name):
    words = re.findall(r"[\w.]+", (name or '').lower().replace('’', "'").replace("'s", ''))
    while words and words[0] in ARTICLES:
        words = words[1:]
    return words


def same_name(a, b):
    """Whether two links name the same source: the same words; one's words in the other's with the last word the same ("Kast", "Igor Kast"); for sources without a name, the same head noun."""
    if a['kind'] == b['kind'] == 'unspecified':
        return True
    x, y = words_of(a['name']), words_of(b['name'])
    if not x or not y:
        return x == y
    if x == y:
        return True
    if len(x) > len(y):
        x, y = y, x
    if set(x) <= set(y) and (x[-1] == y[-1] or x[0] == y[0]):
        return True
    nameless = {'unnamed', 'document', 'official'}
    return a['kind'] in nameless and b['kind'] in nameless and x[-1] == y[-1]


def length(spans_):
    return sum(e - b for b, e in spans_)


def overlap(a, b):
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)


def pairs(gold, found):
    """One to one: contents share at least half of the shorter one, and cues, where both have one, touch; the most alike first."""
    ways = []
    for i, g in enumerate(gold):
        for j, s in enumerate(found):
            shared = overlap(g['content'], s['content'])
            if 2 * shared < min(length(g['content']), length(s['content'])) or not shared:
                continue
            if g['cue'] and s['cue'] and not overlap(g['cue'], s['cue']):
                continue
            likeness = shared / (length(g['content']) + length(s['content']) - shared) + bool(g['cue']) * bool(s['cue']) + ((g['voice'] == 'own') == (s['voice'] == 'own'))
            ways.append((-likeness, i, j))
    used, other, out = set(), set(), []
    for _, i, j in sorted(ways):
        if i not in used and j not in other:
            used.add(i), other.add(j), out.append((gold[i], found[j]))
    return out


class Count:
    def __init__(self):
        self.of = {}

    def add(self, name, right):
        a, b = self.of.get(name, (0, 0))
        self.of[name] = (a + bool(right), b + 1)

    def line(self, name):
        right, all_ = self.of.get(name, (0, 0))
        return '%-34s %5.1f %%  (%d of %d)' % (name, 100.0 * right / max(1, all_), right, all_)


def compare(id_, gold, found, count, errors=None):
    """Counts how one reading of a text agrees with another. A statement that was not found counts as wrong in none of the shares but the first."""
    matched = pairs(gold, found)
    good = [(g, s) for g, s in matched if (g['voice'] == 'own') == (s['voice'] == 'own')]
    count.of['gold'] = count.of.get('gold', 0) + len(gold)
    count.of['found'] = count.of.get('found', 0) + len(found)
    count.of['both'] = count.of.get('both', 0) + len(good)
    attributed = [g for g in gold if g['voice'] != 'own']
    count.of['gold attributed'] = count.of.get('gold attributed', 0) + len(attributed)
    count.of['found attributed'] = count.of.get('found attributed', 0) + sum(s['voice'] != 'own' for s in found)
    count.of['both attributed'] = count.of.get('both attributed', 0) + sum(g['voice'] != 'own' for g, _ in good)
    if errors is not None:
        hit = {id(g) for g, _ in good}
        for g in gold:
            if id(g) not in hit:
                errors.append('%s [%s] not found: %s' % (id_, g['number'], g.get('words', '')))
    for g, s in good:
        count.add('voice', g['voice'] == s['voice'])
        count.add('certainty', g['certainty'] == s['certainty'])
        if errors is not None and g['certainty'] != s['certainty']:
            errors.append('%s [%s] certainty %s, not %s: %s' % (id_, g['number'], s['certainty'], g['certainty'], g.get('words', '')))
        if g['voice'] == 'own':
            continue
        whole = len(g['chain']) == len(s['chain']) and all(same_name(a, b) for a, b in zip(g['chain'], s['chain']))
        end = bool(s['chain']) and same_name(g['chain'][-1], s['chain'][-1])
        count.add('chain wholly right', whole)
        count.add('far end right', end)
        count.add('kind of the far end', bool(s['chain']) and g['chain'][-1]['kind'] == s['chain'][-1]['kind'])
        if len(g['chain']) > 1:
            count.add('chain of two or more, right', whole)
        if errors is not None and not (whole and s['chain'][-1]['kind'] == g['chain'][-1]['kind']):
            show = lambda chain: ' > '.join('%s (%s)' % (link['name'], link['kind']) for link in chain)
            errors.append('%s [%s] chain %s, not %s: %s' % (id_, g['number'], show(s['chain']), show(g['chain']), g.get('words', '')))
    want = sorted(f for g in gold for f in g.get('finding', []))
    have = sorted(f for s in found for f in s.get('finding', []))
    for kind in FINDINGS:
        a, b = want.count(kind), have.count(kind)
        for name in ('findings', kind):
            both, g_, f_ = count.of.get(('f', name), (0, 0, 0))
            count.of['f', name] = (both + min(a, b), g_ + a, f_ + b)
        if errors is not None and a != b:
            errors.append('%s: %s %d times, not %d' % (id_, kind, b, a))


def report(count):
    for name, ends in (('statements', ''), ('attributed statements', ' attributed')):
        g, f, b = (count.of.get(k + ends, 0) for k in ('gold', 'found', 'both'))
        print('%-34s P %5.1f R %5.1f F1 %5.1f  (%d gold, %d found)' % (name, 100.0 * b / max(1, f), 100.0 * b / max(1, g), 200.0 * b / max(1, f + g), g, f))
    for name in ('chain wholly right', 'chain of two or more, right', 'far end right', 'kind of the far end', 'certainty', 'voice'):
        print(count.line(name))
    for name in ['findings'] + FINDINGS:
        b, g, f = count.of.get(('f', name), (0, 0, 0))
        print('%-34s P %5.1f R %5.1f  (%d gold, %d found)' % ('headline findings' if name == 'findings' else '  ' + name, 100.0 * b / max(1, f), 100.0 * b / max(1, g), g, f))


def settled(text, folder):
    statements, faults = read(text, folder / (text.id + '.gold'))
    if faults:
        raise Fault('\n'.join(faults))
    for s in statements.values():
        s['words'] = ' … '.join(text.whole[b:e] for b, e in s['content'])
    return list(statements.values())


def agree():
    count = Count()
    for path in sorted(HERE.glob('train/*.txt')) + sorted(HERE.glob('test/*.txt')):
        text = Text(path)
        if (HERE / 'passes/a' / (text.id + '.gold')).exists() and (HERE / 'passes/b' / (text.id + '.gold')).exists():
            compare(text.id, settled(text, HERE / 'passes/a'), settled(text, HERE / 'passes/b'), count)
    report(count)
    return 0


def differences(paths):
    show = lambda s: 'source %s cue %s content %s | %s | %s | %s' % tuple(
        [[text.whole[b:e] for b, e in s[k]] for k in ('source', 'cue', 'content')] + [s['voice'], ' > '.join('%s (%s%s)' % (l['name'], l['kind'], ' for ' + l['for'] if l['for'] else '') for l in s['chain']), s['certainty']])
    for path in paths:
        text = Text(path)
        a, b = (settled(text, HERE / 'passes' / one) for one in 'ab')
        both = pairs(a, b)
        print('== ' + text.id)
        for s in a:
            if not any(s is x for x, _ in both):
                print('only a [%d] %s: %s' % (s['number'], s['paragraph'], show(s)))
        for s in b:
            if not any(s is y for _, y in both):
                print('only b [%d] %s: %s' % (s['number'], s['paragraph'], show(s)))
        for x, y in both:
            keys = [k for k in ('source', 'cue', 'content', 'voice', 'chain', 'certainty', 'finding') if x.get(k) != y.get(k)]
            if keys:
                print('differ in %s, %s\n    a [%d] %s %s\n    b [%d] %s %s' % (', '.join(keys), x['paragraph'], x['number'], show(x), x.get('finding', ''), y['number'], show(y), y.get('finding', '')))
    return 0


def analysed(analysis, text):
    """The statements that an analysis has of a text, in the text's own offsets; None where the page is not in it."""
    document = next((d for d in analysis['documents'] if pathlib.PurePath(d['file']).stem == text.id), None)
    if document is None:
        return None
    places, at = [], 0
    for name, _, line in text.paragraphs:
        start = document['text'].find(line, at)
        if start < 0:
            continue
        places.append((start, start + len(line), text.starts[name] - start))
        at = start + len(line)

    def shifted(spans_):
        out = []
        for b, e in spans_:
            for start, end, by in places:
                if max(b, start) < min(e, end):
                    out.append((max(b, start) + by, min(e, end) + by))
        return out

    findings = {}
    for f in analysis['findings']:
        if f['kind'] in FINDINGS:
            for id_ in f['statements'][:1]:
                findings.setdefault(id_, []).append(f['kind'])
    out = []
    for s in analysis['statements']:
        if s['document'] != document['id']:
            continue
        own = s['voice'] == 'own'
        chain = [] if own else [{'name': link['name'], 'kind': link['kind'], 'for': link['affiliation']} for link in s['chain'][1:]]
        out.append({'number': s['id'], 'source': shifted(s['source']), 'cue': shifted(s['cue']), 'content': shifted(s['content']), 'voice': s['voice'], 'chain': chain,
                    'certainty': s['certainty'], 'finding': findings.get(s['id'], [])})
    return out


def score(set_, path, with_errors):
    analysis = json.loads(pathlib.Path(path).read_text(encoding='utf-8'))
    count, errors, missing = Count(), [] if with_errors else None, 0
    for path in sorted((HERE / set_).glob('*.txt')):
        text = Text(path)
        found = analysed(analysis, text)
        missing += found is None
        compare(text.id, settled(text, HERE / set_), found or [], count, errors)
    report(count)
    if missing:
        print('%d texts are not in the analysis' % missing)
    for error in errors or []:
        print(error)
    return 0


def main(arguments):
    if arguments[:1] == ['check'] and len(arguments) > 1:
        folder = None
        rest = arguments[1:]
        if rest[0] == '--in':
            folder, rest = pathlib.Path(rest[1]), rest[2:]
        return check([pathlib.Path(p) for p in rest], folder)
    if arguments[:1] == ['pages'] and len(arguments) == 3:
        out = pathlib.Path(arguments[2])
        out.mkdir(parents=True, exist_ok=True)
        for path in sorted((HERE / arguments[1]).glob('*.txt')):
            (out / (path.stem + '.html')).write_text(Text(path).page(), encoding='utf-8')
        return 0
    if arguments[:1] == ['differences'] and len(arguments) > 1:
        return differences([pathlib.Path(p) for p in arguments[1:]])
    if arguments == ['agree']:
        return agree()
    if arguments[:1] == ['score'] and len(arguments) in (3, 4):
        return score(arguments[1], arguments[2], '--errors' in arguments)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
