import gzip
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from printed import FORMS, printed
from onrecord.read.transcript import turns

def records(folder, name):
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for l in lines: yield json.loads(l)

def _label(turn):
    return turn.speaker + (f" ({turn.role})" if turn.role else "")

def main():
    folder = Path(sys.argv[1]); half = int(sys.argv[2]); show = len(sys.argv) > 3
    for corpus, forms in FORMS.items():
        tot=[0,0,0]
        for form, lead in forms.items():
            gold = found = right = 0
            bad=0
            for at, record in enumerate(records(folder, corpus)):
                if at % 2 != half or not record.get("turns") : continue
                r = dict(record, place=record.get("place") or "")
                p = printed(r, lead, style=at // 2)
                if not p.turns: continue
                f = {(_label(t), t.span) for t in turns(p.text)}
                g = set(p.turns)
                gold += len(g); found += len(f); right += len(g & f)
                if show and bad<1 and (g-f or f-g):
                    bad+=1
                    print('  ', record['id'], len(g), len(f), len(g&f))
                    for l,s in sorted(g-f,key=lambda x:x[1])[:2]: print('     missed', l, repr(p.text[s.start-30:s.start+60]))
                    for l,s in sorted(f-g,key=lambda x:x[1])[:3]: print('     false', l, repr(p.text[s.start-60:s.start+40]), s)
            print(f"{corpus:25} {form:28} {gold:6} right {right/gold:.4f} precision {right/max(found,1):.4f}",flush=True)
            tot=[tot[0]+gold,tot[1]+found,tot[2]+right]
        print(corpus, 'ALL', f"{tot[2]/tot[0]:.4f} {tot[2]/tot[1]:.4f}")
main()
