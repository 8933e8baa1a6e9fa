"""Writes the built-in gazetteer, src/Hearsay/Circumstances/Places/gazetteer.tsv.gz, from GeoNames and Syria's administrative areas.

  python3 training/gazetteer/build.py PLACES_FOLDER [CONLLU_FILE...]

PLACES_FOLDER holds geonames_cities15000_2025/, rg_cities1000/, geonames_admin/ and opensyria_adm/; the CoNLL-U files only tell which names are, written small,
everyday English words (Reading, Nice): those are marked, and need more evidence in a text. Same input, same bytes.
"""
import csv, glob, gzip, json, os, sys, unicodedata, collections

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, '../../src/Hearsay/Circumstances/Places/gazetteer.tsv.gz')
COVERED = set('SY IQ YE UA SD SS LY PS IL LB AF MM ET ML SO CD NE BF CF ER JO'.split())
NOTICE = """# The built-in gazetteer of Hearsay.
# Names, populations and coordinates of countries, areas and towns: GeoNames (https://www.geonames.org), CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/). Syria's administrative areas: OpenSyria, CC BY 4.0, from sources under CC BY 3.0 IGO, CC BY 4.0 and CC0.
# Changed: a selection; coordinates rounded to 0.1 degree; populations to thousands; spellings and named regions added by the Hearsay authors.
# Columns: names (the first is the one shown), tenths of a degree north, and east, class, country, first-level area, thousands of people.
# Classes: c country, r region or first-level area, d second-level or third-level area, t town, p point or small area; a capital letter: the name is also an everyday word.
"""

def rows(path, delimiter='\t'):
    with open(path, encoding='utf-8') as f:
        for line in f:
            if line.strip() and not line.startswith('#'):
                yield line.rstrip('\n').split(delimiter)

def fold(s):
    s = unicodedata.normalize('NFD', s.lower())
    return ''.join(' ' if c in '-/' else c for c in s if unicodedata.category(c) != 'Mn' and c not in "'`’‘ʼ.").strip()

def latin(s):
    return all(unicodedata.name(c, '').startswith('LATIN') or c in " '-’" for c in s)

def main(places, conllu):
    common = collections.Counter()
    for path in conllu:
        with open(path, encoding='utf-8') as f:
            for line in f:
                parts = line.split('\t')
                if len(parts) > 3 and parts[3] != 'PROPN' and parts[1].islower():
                    common[parts[1]] += 1
    for w in 'police most same date man male along split bath hull mobile orange sale reading nice march may sur bar of moss roses young battle bay'.split():
        common[w] += 5
    out = []   # (names, lat, lon, class, country, admin, thousands)
    centre = {r[0]: (float(r[1]), float(r[2])) for r in rows(os.path.join(HERE, 'countries.tsv'))}
    alias = collections.defaultdict(list)
    for r in rows(os.path.join(HERE, 'aliases.tsv')):
        alias[(r[0], fold(r[1]))] += [a for a in (r[2].split('|') if len(r) > 2 else []) if a]

    translations = json.load(open(os.path.join(places, 'geonames_admin/country_translations_2025.json'), encoding='utf-8'))
    informal = {'US': ['United States', 'USA', 'U.S.', 'US', 'United States of America', 'America', 'U.S.A.'], 'GB': ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
      'CZ': ['Czechia', 'Czech Republic'], 'CD': ['Democratic Republic of the Congo', 'DR Congo', 'DRC', 'Democratic Republic of Congo', 'Congo-Kinshasa'], 'CG': ['Republic of the Congo', 'Congo', 'Congo-Brazzaville'],
      'KR': ['South Korea', 'Republic of Korea'], 'KP': ['North Korea', 'DPRK'], 'CI': ['Ivory Coast', "Côte d'Ivoire"], 'MM': ['Myanmar', 'Burma'], 'AE': ['United Arab Emirates', 'UAE', 'Emirates'],
      'PS': ['Palestine', 'Palestinian Territories', 'Occupied Palestinian Territories', 'State of Palestine'], 'TR': ['Turkey', 'Türkiye', 'Turkiye'], 'SZ': ['Eswatini', 'Swaziland'], 'MK': ['North Macedonia', 'Macedonia'],
      'VA': ['Vatican', 'Vatican City'], 'NL': ['Netherlands', 'The Netherlands', 'Holland'], 'BA': ['Bosnia and Herzegovina', 'Bosnia', 'Bosnia-Herzegovina'], 'TL': ['East Timor', 'Timor-Leste'],
      'RU': ['Russia', 'Russian Federation'], 'CN': ['China', "People's Republic of China"], 'SY': ['Syria', 'Syrian Arab Republic'], 'IR': ['Iran', 'Islamic Republic of Iran'], 'SA': ['Saudi Arabia', 'Kingdom of Saudi Arabia', 'KSA'],
      'CV': ['Cape Verde', 'Cabo Verde'], 'CF': ['Central African Republic'], 'FM': ['Micronesia'], 'XK': ['Kosovo'], 'EH': ['Western Sahara'], 'ST': ['São Tomé and Príncipe', 'Sao Tome'], 'TT': ['Trinidad and Tobago', 'Trinidad']}
    by_country = collections.defaultdict(list)
    with open(os.path.join(places, 'rg_cities1000/rg_cities1000.csv'), encoding='utf-8') as f:
        for r in csv.DictReader(f):
            by_country[r['cc'].strip()].append(r)
    for r in rows(os.path.join(places, 'geonames_admin/countryInfo.txt')):
        if r[0] == 'ISO': continue
        iso, name, population = r[0], r[4], int(r[7] or 0)
        if iso in ('ISO', 'AN', 'CS') or len(iso) != 2: continue
        if iso in centre: lat, lon = centre[iso]
        elif by_country[iso]:
            lat = sum(float(x['lat']) for x in by_country[iso]) / len(by_country[iso]); lon = sum(float(x['lon']) for x in by_country[iso]) / len(by_country[iso])
        else: continue
        out.append((informal.get(iso, [name]), lat, lon, 'c', iso, '', max(1000, population // 1000)))

    cities = []
    admin = collections.defaultdict(list)
    for r in rows(os.path.join(places, 'geonames_cities15000_2025/cities15000.txt')):
        name, alternates, lat, lon, code, iso, a1, population = r[1], r[3].split(','), float(r[4]), float(r[5]), r[7], r[8], r[10], int(r[14] or 0)
        admin[f'{iso}.{a1}'].append((lat, lon))
        if code in ('PPLX', 'PPLH', 'PPLQ', 'PPLW'):
            if population < 100000: continue
        if population < 25000 and iso not in COVERED and iso not in ('US', 'GB') and not code.startswith('PPLA') and code != 'PPLC': continue
        cities.append((name, alternates, lat, lon, code, iso, a1, population))

    small = collections.defaultdict(list)
    for iso in by_country:
        for x in by_country[iso]: small[(iso, fold(x['admin1']))].append((float(x['lat']), float(x['lon'])))
    for r in rows(os.path.join(places, 'geonames_admin/admin1CodesASCII.txt')):
        iso, a1 = r[0].split('.', 1)
        if iso == 'SY': continue
        points = small[(iso, fold(r[2]))] or admin.get(r[0])
        if not points: continue
        # The middle of the towns' box lies nearer to an area's middle than their mean does: towns crowd.
        lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
        middle = ((lats[0] + lats[-1]) / 2, (lons[0] + lons[-1]) / 2)
        names = [r[1]]
        if iso in COVERED:
            base = r[1]
            for word in (' Governorate', ' Oblast', ' Province', ' Region', ' District', ' State'):
                if base.endswith(word): names.append(base[:-len(word)])
            names[1:] = names[1:] or []
            names = names[::-1] if len(names) > 1 else names
        towns = len(admin.get(r[0], []))
        out.append((names, middle[0], middle[1], 'r', iso, a1, 20 * towns if iso not in COVERED else 100 + 20 * towns))

    seen = set()
    for name, alternates, lat, lon, code, iso, a1, population in cities:
        names = [name]
        names += alias.get((iso, fold(name)), [])
        known = {fold(n) for n in names}
        if population >= 400000 or iso in COVERED:
            extra = []
            for a in alternates:
                if not latin(a) or len(a) < 4 or not a[:1].isupper() or fold(a) in known or a.isupper(): continue
                known.add(fold(a)); extra.append(a)
            # Spellings near the shown one and close to it in length come first: exonyms of far languages are seldom met in English.
            extra.sort(key=lambda a: (fold(a)[:2] != fold(name)[:2], abs(len(a) - len(name)), a))
            names += extra[:6 if iso in COVERED else 3]
        out.append((names, lat, lon, 't', iso, a1, max(1, population // 1000) + (300 if code == 'PPLC' else 0)))
        for n in names: seen.add((iso, fold(n).replace(' ', '')))
    for iso in sorted(COVERED):
        for r in by_country[iso]:
            name = r['name'].strip()
            if (iso, fold(name).replace(' ', '')) in seen: continue
            seen.add((iso, fold(name).replace(' ', '')))
            out.append(([name] + alias.get((iso, fold(name)), []), float(r['lat']), float(r['lon']), 't', iso, '', 1))
    syria = os.path.join(places, 'opensyria_adm')
    for file, cls, weight in (('governorates', 'r', 500), ('districts', 'd', 50), ('subdistricts', 'd', 3)):
        for a in json.load(open(f'{syria}/{file}.json', encoding='utf-8')):
            names = [a['name']['en']]
            for x in a.get('aliases', []):
                v = x['value']
                if x['language'] == 'en' and latin(v) and v[:1].isupper() and not v.lower().startswith(('nahiyat', 'nāḩiyat', 'mintaqat', 'minţaqat', 'muhafazat', 'muḩāfaz̧at')):
                    for word in (' Governorate', ' District', ' Subdistrict', ' Sub-district'):
                        if v.endswith(word): v = v[:-len(word)]
                    if fold(v) not in {fold(n) for n in names}: names.append(v)
            names += [n for n in alias.get(('SY', fold(names[0])), []) if n not in names]
            c = a.get('centroid')
            if c: out.append((names[:6], c['latitude'], c['longitude'], cls, 'SY', '', weight))
    for r in rows(os.path.join(HERE, 'regions.tsv')):
        out.append((r[0].split('|'), float(r[1]), float(r[2]), r[3], r[4] if len(r) > 4 else '', '', 5000 if r[3] == 'r' else 200))

    # A word that is everyday English when written small names a place only with more evidence.
    def everyday(names): return ' ' not in names[0] and common[fold(names[0])] >= 2
    kept = []
    for names, lat, lon, cls, iso, a1, people in out:
        if everyday(names) and cls in 'tdp':
            if people < 60: continue
            cls = cls.upper()
        names = [names[0]] + [n for n in names[1:] if common[fold(n)] < 2 or cls in 'cr']
        kept.append(('|'.join(names), str(round(lat * 10)), str(round(lon * 10)), cls, iso, a1, str(people)))
    kept.sort(key=lambda r: (r[4], r[3], r[0], r[1]))
    text = NOTICE + '\n'.join('\t'.join(r) for r in kept) + '\n'
    with open(OUT, 'wb') as f:
        f.write(gzip.compress(text.encode('utf-8'), 9, mtime=0))
    print(len(kept), 'places', len(text), 'characters', os.path.getsize(OUT), 'bytes')

main(sys.argv[1], sys.argv[2:])
